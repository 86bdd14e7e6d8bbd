//! How long something takes, beside other things that do the same.

use std::time::Duration;

/// One way to do what is measured.
pub struct Candidate<'a> {
    pub name: &'static str,
    run: Box<dyn FnMut(u32) + 'a>,
}

impl<'a> Candidate<'a> {
    /// `run` does it as often as it is told.
    pub fn new(name: &'static str, run: impl FnMut(u32) + 'a) -> Self {
        Self { name, run: Box::new(run) }
    }
}

/// What was measured of a candidate.
#[derive(Clone, Debug)]
pub struct Figure {
    pub name: &'static str,
    /// Nanoseconds for one call, the median of all rounds.
    pub median: f64,
    /// The same of the quickest round.
    pub least: f64,
}

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// How often all is set up again, elsewhere in memory.
    pub batches: usize,
    /// How often every candidate has its turn in a batch.
    pub rounds: usize,
    /// How long a turn takes, at least.
    pub turn: Duration,
}

impl Effort {
    pub const FULL: Self = Self { batches: 9, rounds: 21, turn: Duration::from_micros(200) };
    pub const QUICK: Self = Self { batches: 3, rounds: 7, turn: Duration::from_micros(100) };
}

/// Lets the candidates have their turns one after the other, so that whatever disturbs the machine
/// disturbs them all. The clock is the processor time of this thread.
pub fn interleave(candidates: &mut [Candidate<'_>], effort: Effort) -> Vec<Figure> {
    let times: Vec<u32> = candidates.iter_mut().map(|it| times_of(it, effort.turn)).collect();
    let mut rounds = vec![Vec::with_capacity(effort.rounds); candidates.len()];
    for round in 0..effort.rounds {
        for turn in 0..candidates.len() {
            let at = (round + turn) % candidates.len();
            let took = time(&mut candidates[at], times[at]);
            rounds[at].push(took.as_nanos() as f64 / f64::from(times[at]));
        }
    }
    candidates.iter().zip(rounds).map(|(it, rounds)| figure(it.name, rounds)).collect()
}

/// How many calls fill a turn. Doubling from one, this warms up too.
fn times_of(candidate: &mut Candidate<'_>, turn: Duration) -> u32 {
    let mut times = 1;
    while time(candidate, times) < turn && times < 1 << 24 {
        times *= 2;
    }
    times
}

fn time(candidate: &mut Candidate<'_>, times: u32) -> Duration {
    let start = thread_time();
    (candidate.run)(times);
    thread_time() - start
}

fn figure(name: &'static str, mut rounds: Vec<f64>) -> Figure {
    rounds.sort_by(f64::total_cmp);
    Figure { name, median: median(&rounds), least: rounds[0] }
}

/// The medians of the batches.
pub fn merge<const N: usize>(batches: Vec<[Vec<Figure>; N]>) -> [Vec<Figure>; N] {
    std::array::from_fn(|act| {
        let names = batches[0][act].iter().map(|figure| figure.name);
        let of = |at: usize| batches.iter().map(move |batch| batch[act][at].clone());
        let merged = names.enumerate().map(|(at, name)| Figure {
            least: of(at).map(|it| it.least).fold(f64::INFINITY, f64::min),
            ..figure(name, of(at).map(|it| it.median).collect())
        });
        merged.collect()
    })
}

/// The middle of numbers that are sorted.
pub fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[middle] } else { (sorted[middle - 1] + sorted[middle]) / 2.0 }
}

/// Processor time of this thread.
pub fn thread_time() -> Duration {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a timespec of this function.
    let failed = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut now) };
    assert_eq!(failed, 0, "this system has no clock for the time of a thread");
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
}
