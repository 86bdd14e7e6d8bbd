//! The bytes of hiroz are ours for every message, whatever is in it.

use hiroz::msg::{NativeCdrSerdes, ZDeserializer, ZSerializer};
use hiroz_cdr::{CdrDeserialize, CdrSerialize, CdrSerializedSize};
use rosidlc_runtime::{Message, cdr};

/// A body of small numbers, so that counts are such that most of a message can be read.
fn small_numbers(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state >> 33
    };
    let body = (0..4000).map(|_| if next() % 8 == 0 { (next() % 3) as u8 } else { 0 });
    [0, 1, 0, 0].into_iter().chain(body).collect()
}

/// The default, and what some bytes are read as: compared as bytes, since a NaN is not equal to itself.
fn check<T>(bodies: &[Vec<u8>]) -> usize
where
    T: Message + CdrSerialize + CdrDeserialize + CdrSerializedSize,
{
    let read = bodies.iter().filter_map(|body| cdr::from_slice::<T>(body).ok());
    let values: Vec<T> = read.chain([T::default()]).collect();
    for value in &values {
        let bytes = cdr::to_vec(value);
        assert_eq!(NativeCdrSerdes::serialize(value), bytes, "{}", T::TYPE_NAME);
        let back = NativeCdrSerdes::<T>::deserialize(&bytes).expect(T::TYPE_NAME);
        assert_eq!(cdr::to_vec(&back), bytes, "{}", T::TYPE_NAME);
    }
    values.len()
}

#[test]
fn message() {
    // An array of 65,536 elements is held by value, several times over.
    let thread = std::thread::Builder::new().stack_size(1 << 28);
    thread.spawn(check_all).expect("a thread").join().expect("no panic");
}

fn check_all() {
    let bodies: Vec<Vec<u8>> = (0..20).map(small_numbers).collect();
    let (mut messages, mut values) = (0, 0);
    macro_rules! each {
        ($type:path) => {
            messages += 1;
            values += check::<$type>(&bodies);
        };
    }
    every_message!(each);
    assert!(messages > 300 && values > 10 * messages, "{values} values of {messages} messages");
}
