//! What the default value of every message becomes, and what comes back.

use rosidlc_runtime::{Message, cdr, view};

/// The bytes are read back to the same value, whole, into an old one and in place; so is the JSON.
fn check<T: Message + view::Viewed + serde::Serialize + serde::de::DeserializeOwned>() {
    let value = T::default();
    let bytes = cdr::to_vec(&value);
    assert_eq!(bytes.len(), cdr::size(&value), "{}", T::TYPE_NAME);
    assert_eq!(cdr::from_slice::<T>(&bytes).as_ref(), Ok(&value), "{}", T::TYPE_NAME);
    let mut old = T::default();
    assert_eq!(cdr::decode_into(&bytes, &mut old), Ok(()), "{}", T::TYPE_NAME);
    assert_eq!(old, value, "{}", T::TYPE_NAME);
    assert!(view::from_slice::<T>(&bytes).is_ok(), "{}", T::TYPE_NAME);
    let json = serde_json::to_string(&value).expect(T::TYPE_NAME);
    assert_eq!(serde_json::from_str::<T>(&json).expect(T::TYPE_NAME), value, "{json}");
}

#[test]
fn defaults_come_back() {
    let mut count = 0;
    macro_rules! each {
        ($message:path) => {
            check::<$message>();
            count += 1;
        };
    }
    every_message!(each);
    assert!(count > 250, "{count} messages");
}
