//! CDR, beside memcpy and the crates of others: serialize, decode, decode into, view.
//!
//! `codec [--quick] [--json] [--only TEXT]`

use std::cell::RefCell;
use std::hint::black_box;

use rosidlc_benches::measure::{Candidate, Effort, Figure, interleave, merge};
use rosidlc_benches::table::{Table, digits, show};
use rosidlc_benches::targets::Targets;
use rosidlc_benches::{machine, samples};
use rosidlc_runtime::{Message, cdr, view};

/// What all that is measured can do.
#[cfg(feature = "codecs")]
trait Case:
    Message
    + view::Viewed
    + serde::Serialize
    + serde::de::DeserializeOwned
    + hiroz_cdr::CdrSerialize
    + hiroz_cdr::CdrDeserialize
{
}
#[cfg(feature = "codecs")]
impl<T> Case for T where
    T: Message
        + view::Viewed
        + serde::Serialize
        + serde::de::DeserializeOwned
        + hiroz_cdr::CdrSerialize
        + hiroz_cdr::CdrDeserialize
{
}
#[cfg(not(feature = "codecs"))]
trait Case: Message + view::Viewed {}
#[cfg(not(feature = "codecs"))]
impl<T: Message + view::Viewed> Case for T {}

/// What is measured; the first is the yardstick of the machine, the second is ours.
const NAMES: [&str; 6] = ["memcpy", "rosidlc", "hiroz-cdr", "cdr-encoding", "cdr", "Fast-CDR"];

/// What is done to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Serialize,
    Fresh,
    Into,
    View,
}

const ACTS: [(Act, &str); 4] = [
    (Act::Serialize, "serialize, ns"),
    (Act::Fresh, "decode into a new value, ns"),
    (Act::Into, "decode into a value that is there, ns"),
    (Act::View, "view in place, ns"),
];

/// All that was measured of a message.
struct Result {
    name: &'static str,
    bytes: usize,
    figures: [Vec<Figure>; 4],
}

impl Result {
    fn get(&self, act: Act, name: &str) -> Option<f64> {
        self.figures[act as usize].iter().find(|figure| figure.name == name).map(|it| it.median)
    }

    fn ours(&self, act: Act) -> f64 {
        self.get(act, "rosidlc").unwrap_or(f64::NAN)
    }

    fn memcpy(&self) -> f64 {
        self.get(Act::Serialize, "memcpy").unwrap_or(f64::NAN)
    }

    /// The quickest of the others.
    fn best_peer(&self, act: Act) -> Option<f64> {
        let peers = NAMES[2..].iter().filter_map(|name| self.get(act, name));
        peers.min_by(f64::total_cmp)
    }
}

fn main() {
    let quick = std::env::args().any(|arg| arg == "--quick");
    let effort = if quick { Effort::QUICK } else { Effort::FULL };
    let only = rosidlc_benches::shell::option("--only", "ONLY").unwrap_or_default();
    let mut results = Vec::new();
    macro_rules! cases {
        ($($name:literal: $value:expr;)+) => {$(
            if $name.contains(&*only) {
                eprintln!("measuring {}", $name);
                results.push(measure($name, $value, effort));
            }
        )+};
    }
    cases! {
        "AddTwoInts request": samples::add_two_ints();
        "Fibonacci feedback, 20": samples::fibonacci(20);
        "Fibonacci feedback, 10k": samples::fibonacci(10_000);
        "JointState, 7": samples::joint_state();
        "Path, 500": samples::path(500);
        "TFMessage, 20": samples::transforms(20);
        "PointCloud2, 100k": samples::point_cloud(100_000);
        "Image, 640x480": samples::image(640, 480);
        "NavigateToPose goal": samples::navigate_to_pose();
        "DescribeParameters response, 100": samples::describe_parameters(100);
        "LaserScan, 1080": samples::laser_scan(1080);
        "Polygon, 10k": samples::polygon(10_000);
        "PoseArray, 500": samples::pose_array(500);
    }
    let mut tables: Vec<Table> =
        ACTS.iter().map(|(act, title)| table(&results, *act, title)).collect();
    tables.push(targets(&results));
    let mut about = machine::about();
    about.push(("peers", peers().join(", ")));
    let rounds =
        format!("{} in each of {} places in memory, medians", effort.rounds, effort.batches);
    about.push(("rounds", rounds));
    show(&about, &tables);
}

fn peers() -> Vec<&'static str> {
    let mut peers = Vec::new();
    if cfg!(feature = "codecs") {
        peers.extend(["hiroz-cdr 0.2.1", "cdr-encoding 0.11.0", "cdr 0.2.4"]);
    }
    if cfg!(feature = "fastcdr") {
        peers.push("Fast-CDR of the system");
    }
    peers
}

fn measure<T: Case>(name: &'static str, message: T, effort: Effort) -> Result {
    agree(&message, &cdr::to_vec(&message));
    let mut batches = Vec::new();
    let mut shifts = Vec::new();
    for batch in 0..effort.batches {
        // Where source and target happen to lie, modulo 4096, makes a copy faster or slower by half: let
        // both be elsewhere, and in relation to each other too.
        let mut shift = |step| shifts.push(vec![0u8; 1000 + step * batch]);
        shift(1712);
        let message = message.clone();
        shift(624);
        let bytes = cdr::to_vec(&message);
        shift(880);
        // Of another size each time, since small blocks are given out again where they were.
        let buffer = RefCell::new(Vec::with_capacity(bytes.len() + 64 + 128 * batch));
        shift(1136);
        batches.push([
            interleave(&mut serializers(&message, &bytes, &buffer), effort),
            interleave(&mut decoders::<T>(&bytes), effort),
            interleave(&mut decoders_into(&message, &bytes, &buffer), effort),
            interleave(&mut [viewer::<T>(&bytes)], effort),
        ]);
    }
    Result { name, bytes: cdr::size(&message), figures: merge(batches) }
}

/// Copies the bytes of the message into a buffer that is used again.
fn memcpy<'a>(bytes: &'a [u8], to: &'a RefCell<Vec<u8>>) -> Candidate<'a> {
    serializer("memcpy", bytes, to, |bytes, buffer| {
        buffer.clear();
        buffer.extend_from_slice(bytes);
    })
}

/// Generic over the function, which is then inlined as it would be in a user's code.
fn serializer<'a, T: ?Sized>(
    name: &'static str,
    message: &'a T,
    to: &'a RefCell<Vec<u8>>,
    write: impl Fn(&T, &mut Vec<u8>) + 'a,
) -> Candidate<'a> {
    Candidate::new(name, move |times| {
        let buffer = &mut *to.borrow_mut();
        for _ in 0..times {
            write(black_box(message), buffer);
            black_box(&*buffer);
        }
    })
}

fn decoder<'a, T: 'a>(
    name: &'static str,
    bytes: &'a [u8],
    read: impl Fn(&'a [u8]) -> T + 'a,
) -> Candidate<'a> {
    Candidate::new(name, move |times| {
        for _ in 0..times {
            drop(black_box(read(black_box(bytes))));
        }
    })
}

fn decoder_into<'a, T: 'a>(
    name: &'static str,
    mut value: T,
    bytes: &'a [u8],
    read: impl Fn(&[u8], &mut T) + 'a,
) -> Candidate<'a> {
    Candidate::new(name, move |times| {
        for _ in 0..times {
            read(black_box(bytes), &mut value);
            black_box(&value);
        }
    })
}

/// All write into the same buffer, one after the other.
fn serializers<'a, T: Case>(
    message: &'a T,
    bytes: &'a [u8],
    to: &'a RefCell<Vec<u8>>,
) -> Vec<Candidate<'a>> {
    let ours = serializer("rosidlc", message, to, cdr::encode_into);
    #[allow(unused_mut)]
    let mut all = vec![memcpy(bytes, to), ours];
    #[cfg(feature = "codecs")]
    peers::serializers(message, to, &mut all);
    #[cfg(feature = "fastcdr")]
    all.push(rosidlc_benches::fast_cdr::serializer::<T>(bytes));
    all
}

fn decoders<T: Case>(bytes: &[u8]) -> Vec<Candidate<'_>> {
    #[allow(unused_mut)]
    let mut all = vec![decoder("rosidlc", bytes, fresh::<T>)];
    #[cfg(feature = "codecs")]
    peers::decoders::<T>(bytes, &mut all);
    #[cfg(feature = "fastcdr")]
    all.push(rosidlc_benches::fast_cdr::decoder::<T>(bytes));
    all
}

/// Peers that cannot decode into a value put a new one in its place.
fn decoders_into<'a, T: Case>(
    message: &T,
    bytes: &'a [u8],
    to: &'a RefCell<Vec<u8>>,
) -> Vec<Candidate<'a>> {
    #[allow(unused_mut)]
    let mut all = vec![memcpy(bytes, to), decoder_into("rosidlc", message.clone(), bytes, into)];
    #[cfg(feature = "codecs")]
    peers::decoders_into(message, bytes, &mut all);
    #[cfg(feature = "fastcdr")]
    all.push(rosidlc_benches::fast_cdr::decoder_into::<T>(bytes));
    all
}

fn fresh<T: Case>(bytes: &[u8]) -> T {
    cdr::from_slice(bytes).unwrap_or_else(|error| panic!("rosidlc: {error}"))
}

fn into<T: Case>(bytes: &[u8], value: &mut T) {
    cdr::decode_into(bytes, value).unwrap_or_else(|error| panic!("rosidlc: {error}"));
}

fn viewer<T: Case>(bytes: &[u8]) -> Candidate<'_> {
    decoder("rosidlc", bytes, |bytes| {
        view::from_slice::<T>(bytes).unwrap_or_else(|error| panic!("rosidlc: {error}"))
    })
}

/// All write the same bytes and read the same value, or there is nothing to compare.
fn agree<T: Case>(message: &T, bytes: &[u8]) {
    let name = T::TYPE_NAME;
    assert_eq!(cdr::from_slice::<T>(bytes).as_ref(), Ok(message), "{name}");
    assert!(view::from_slice::<T>(bytes).is_ok(), "{name}");
    #[cfg(feature = "codecs")]
    peers::agree(message, bytes);
    #[cfg(feature = "fastcdr")]
    rosidlc_benches::fast_cdr::agree::<T>(bytes);
}

#[cfg(feature = "codecs")]
mod peers {
    use std::cell::RefCell;

    use byteorder::LittleEndian;
    use hiroz_cdr::{CdrReader, CdrWriter};
    use rosidlc_benches::measure::Candidate;

    use super::{Case, decoder, decoder_into, serializer};

    const HEADER: [u8; 4] = [0, 1, 0, 0];

    fn hiroz<T: Case>(message: &T, to: &mut Vec<u8>) {
        to.clear();
        to.extend_from_slice(&HEADER);
        message.cdr_serialize(&mut CdrWriter::<LittleEndian>::new(to));
    }

    fn cdr_encoding<T: Case>(message: &T, to: &mut Vec<u8>) {
        to.clear();
        to.extend_from_slice(&HEADER);
        let done = cdr_encoding::to_writer::<_, LittleEndian, _>(to, message);
        assert!(done.is_ok());
    }

    fn cdr<T: Case>(message: &T, to: &mut Vec<u8>) {
        to.clear();
        let done = cdr::serialize_into::<_, _, _, cdr::CdrLe>(to, message, cdr::Infinite);
        assert!(done.is_ok());
    }

    fn from_hiroz<T: Case>(bytes: &[u8]) -> T {
        let read = T::cdr_deserialize(&mut CdrReader::<LittleEndian>::new(&bytes[4..]));
        read.unwrap_or_else(|error| panic!("hiroz-cdr: {error}"))
    }

    fn from_cdr_encoding<T: Case>(bytes: &[u8]) -> T {
        let read = cdr_encoding::from_bytes::<T, LittleEndian>(&bytes[4..]);
        read.unwrap_or_else(|error| panic!("cdr-encoding: {error}")).0
    }

    fn from_cdr<T: Case>(bytes: &[u8]) -> T {
        cdr::deserialize(bytes).unwrap_or_else(|error| panic!("cdr: {error}"))
    }

    type Write<T> = fn(&T, &mut Vec<u8>);
    type Read<T> = fn(&[u8]) -> T;

    pub(super) fn agree<T: Case>(message: &T, bytes: &[u8]) {
        let writers: [Write<T>; 3] = [hiroz, cdr_encoding, cdr];
        let readers: [Read<T>; 3] = [from_hiroz, from_cdr_encoding, from_cdr];
        for (write, read) in writers.into_iter().zip(readers) {
            let mut buffer = Vec::new();
            write(message, &mut buffer);
            assert_eq!(buffer, bytes, "{}", T::TYPE_NAME);
            assert_eq!(&read(bytes), message, "{}", T::TYPE_NAME);
        }
    }

    pub(super) fn serializers<'a, T: Case>(
        message: &'a T,
        to: &'a RefCell<Vec<u8>>,
        all: &mut Vec<Candidate<'a>>,
    ) {
        all.push(serializer("hiroz-cdr", message, to, hiroz));
        all.push(serializer("cdr-encoding", message, to, cdr_encoding));
        all.push(serializer("cdr", message, to, cdr));
    }

    pub(super) fn decoders<'a, T: Case>(bytes: &'a [u8], all: &mut Vec<Candidate<'a>>) {
        all.push(decoder("hiroz-cdr", bytes, from_hiroz::<T>));
        all.push(decoder("cdr-encoding", bytes, from_cdr_encoding::<T>));
        all.push(decoder("cdr", bytes, from_cdr::<T>));
    }

    pub(super) fn decoders_into<'a, T: Case>(
        message: &T,
        bytes: &'a [u8],
        all: &mut Vec<Candidate<'a>>,
    ) {
        let value = || message.clone();
        all.push(decoder_into("hiroz-cdr", value(), bytes, |b, v| *v = from_hiroz(b)));
        all.push(decoder_into("cdr-encoding", value(), bytes, |b, v| *v = from_cdr_encoding(b)));
        all.push(decoder_into("cdr", value(), bytes, |b, v| *v = from_cdr(b)));
    }
}

fn table(results: &[Result], act: Act, title: &str) -> Table {
    let measured = |name: &&str| results.iter().any(|result| result.get(act, name).is_some());
    let names: Vec<&str> = NAMES.into_iter().filter(measured).collect();
    let mut head = vec!["message", "bytes"];
    head.extend(&names);
    head.extend(["rosidlc / memcpy", "best peer / rosidlc"]);
    let mut table = Table::new(title, head);
    for result in results {
        let mut cells = vec![result.name.to_owned(), result.bytes.to_string()];
        let cell = |value: Option<f64>| value.map_or("-".to_owned(), digits);
        cells.extend(names.iter().map(|name| cell(result.get(act, name))));
        cells.push(digits(result.ours(act) / result.memcpy()));
        cells.push(cell(result.best_peer(act).map(|peer| peer / result.ours(act))));
        table.row(cells);
    }
    table
}

const BULK: [&str; 6] =
    ["PointCloud2", "Image", "Fibonacci feedback, 10k", "Polygon", "PoseArray", "LaserScan"];
const NESTED: [&str; 5] =
    ["Path", "TFMessage", "JointState", "NavigateToPose", "DescribeParameters"];

/// The targets of the codec; ratios, times of others over ours turned around so that less is better.
fn targets(results: &[Result]) -> Table {
    let mut targets = Targets::default();
    let is =
        |result: &Result, names: &[&str]| names.iter().any(|name| result.name.starts_with(name));
    for result in results {
        let name = result.name;
        let memcpy = result.memcpy();
        let serialize = result.ours(Act::Serialize);
        let over = |act, peer: &str| result.get(act, peer).map(|peer| result.ours(act) / peer);
        let hiroz = over(Act::Serialize, "hiroz-cdr");
        if is(result, &BULK) {
            targets.at_most(format!("{name}: serialize / memcpy"), 1.1, serialize / memcpy);
            if let Some(ratio) = hiroz {
                targets.at_most(format!("{name}: serialize / hiroz-cdr"), 1.05, ratio);
            }
            let memcpy = result.get(Act::Into, "memcpy").unwrap_or(memcpy);
            targets.at_most(
                format!("{name}: decode into / memcpy"),
                1.1,
                result.ours(Act::Into) / memcpy,
            );
        }
        let ahead = if is(result, &["Path", "TFMessage"]) {
            targets.at_most(format!("{name}: serialize / memcpy"), 6.0, serialize / memcpy);
            3.5
        } else {
            2.0
        };
        if is(result, &NESTED) {
            if let Some(ratio) = hiroz {
                targets.at_most(format!("{name}: serialize / hiroz-cdr"), 1.0 / ahead, ratio);
            }
            if let Some(ratio) = over(Act::Serialize, "Fast-CDR") {
                targets.at_most(format!("{name}: serialize / Fast-CDR"), 0.2, ratio);
            }
            if let Some(best) = result.best_peer(Act::Into) {
                targets.at_most(
                    format!("{name}: decode into / best peer"),
                    0.4,
                    result.ours(Act::Into) / best,
                );
            }
        }
        if let Some(best) = result.best_peer(Act::Fresh) {
            // Copies of large blocks differ by some hundredths from run to run.
            let limit = match () {
                () if is(result, &["Path", "TFMessage"]) => 1.0 / 1.3,
                () if is(result, &BULK) => 1.05,
                () => 1.0,
            };
            targets.at_most(
                format!("{name}: decode / best peer"),
                limit,
                result.ours(Act::Fresh) / best,
            );
        }
        if is(result, &["Image", "PointCloud2", "LaserScan"]) {
            targets.at_most(format!("{name}: view, ns"), 30.0, result.ours(Act::View));
        }
        if is(result, &["Path"]) {
            targets.at_most(
                format!("{name}: view, ns for a pose"),
                4.0,
                result.ours(Act::View) / 500.0,
            );
        }
    }
    targets.table()
}
