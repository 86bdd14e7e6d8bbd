//! The bytes that hiroz makes and reads through its codec are ours, wherever a value stands.

use byteorder::{BigEndian, ByteOrder, LittleEndian};
use hiroz::msg::{NativeCdrSerdes, SerdeCdrSerdes, ZDeserializer, ZMessage, ZSerializer};
use hiroz_cdr::{CdrDeserialize, CdrReader, CdrSerialize, CdrSerializedSize, CdrWriter};
use rosidlc_runtime::{Message, cdr};
use serde::{Serialize, de::DeserializeOwned};

use crate::samples::each_sample;

/// Bytes behind a value, which are not its own.
const BEHIND: [u8; 3] = [0xaa, 0xbb, 0xcc];

/// Every way in which hiroz makes bytes of a message, and takes them back.
fn message<T>(value: &T)
where
    T: Message + CdrSerialize + CdrDeserialize + CdrSerializedSize,
{
    let bytes = cdr::to_vec(value);
    assert_eq!(ZMessage::serialize(value), bytes);
    assert_eq!(ZMessage::serialize_to_zbuf(value).to_zslice().as_ref(), bytes);
    assert_eq!(NativeCdrSerdes::serialize_to_zbuf(value).to_zslice().as_ref(), bytes);
    assert_eq!(hiroz_cdr::cdr_to_vec(value, 0), bytes[4..]);
    assert_eq!(value.cdr_serialized_size(0), bytes.len() - 4);
    assert_eq!(&NativeCdrSerdes::<T>::deserialize(&bytes).expect(T::TYPE_NAME), value);
}

/// As hiroz sends goals, results and feedback: by serde.
fn by_serde<T: Message + Serialize + DeserializeOwned>(value: &T) {
    let bytes = cdr::to_vec(value);
    assert_eq!(SerdeCdrSerdes::serialize(value), bytes);
    assert_eq!(&SerdeCdrSerdes::<T>::deserialize(&bytes).expect(T::TYPE_NAME), value);
}

/// Behind `before` bytes, and before others, in a body that hiroz writes and reads.
fn at<T, BO>(value: &T, before: usize)
where
    BO: ByteOrder,
    T: Message + CdrSerialize + CdrDeserialize + CdrSerializedSize,
{
    let mut body = Vec::new();
    let mut writer = CdrWriter::<BO>::new(&mut body);
    (0..before).for_each(|_| writer.write_u8(0xee));
    value.cdr_serialize(&mut writer);
    assert_eq!(writer.position(), value.cdr_serialized_size(before));
    BEHIND.iter().for_each(|byte| writer.write_u8(*byte));
    writer.write_f64(0.5);

    let mut reader = CdrReader::<BO>::new(&body);
    reader.read_bytes(before).expect("bytes before");
    assert_eq!(&T::cdr_deserialize(&mut reader).expect(T::TYPE_NAME), value);
    assert_eq!(reader.read_bytes(3).expect("bytes behind"), BEHIND);
    assert_eq!(reader.read_f64().expect("a number that is aligned"), 0.5);
    assert_eq!(reader.remaining(), 0);
}

fn everywhere<T>(value: &T)
where
    T: Message + CdrSerialize + CdrDeserialize + CdrSerializedSize,
{
    for before in 0..17 {
        at::<T, LittleEndian>(value, before);
        at::<T, BigEndian>(value, before);
    }
}

/// In the sequences and arrays of hiroz.
fn in_sequences<T>(value: &T)
where
    T: Message + CdrSerialize + CdrDeserialize + CdrSerializedSize,
{
    let values = vec![value.clone(), T::default(), value.clone()];
    let body = hiroz_cdr::cdr_to_vec(&(values.clone()), 0);
    assert_eq!(body, cdr_body(&values));
    let mut reader = CdrReader::<LittleEndian>::new(&body);
    assert_eq!(Vec::<T>::cdr_deserialize(&mut reader).expect(T::TYPE_NAME), values);

    let pair = [value.clone(), value.clone()];
    let body = hiroz_cdr::cdr_to_vec(&pair, 0);
    let mut reader = CdrReader::<LittleEndian>::new(&body);
    assert_eq!(<[T; 2]>::cdr_deserialize(&mut reader).expect(T::TYPE_NAME), pair);
}

/// A sequence as our codec writes it.
fn cdr_body<T: Message>(values: &Vec<T>) -> Vec<u8> {
    let (bytes, start) = rosidlc_runtime::__private::encode_at(values, 0);
    bytes[start..].to_vec()
}

#[test]
fn of_messages() {
    each_sample!(message);
}

#[test]
fn of_goals() {
    each_sample!(by_serde);
}

#[test]
fn at_every_position_in_both_orders() {
    each_sample!(everywhere);
}

#[test]
fn of_sequences() {
    each_sample!(in_sequences);
}

/// What hiroz writes for numbers and texts is what stands in our bytes.
#[test]
fn field_by_field() {
    let message = crate::samples::path();
    let mut body = Vec::new();
    let mut writer = CdrWriter::<LittleEndian>::new(&mut body);
    let header = |writer: &mut CdrWriter<'_, LittleEndian>, frame: &str| {
        writer.write_i32(1);
        writer.write_u32(999_999_999);
        writer.write_string(frame);
    };
    header(&mut writer, "odom");
    writer.write_sequence_length(message.poses.len());
    for pose in &message.poses {
        header(&mut writer, "map");
        let point = &pose.pose.position;
        for number in [point.x, point.y, point.z, 0.0, 0.0, 0.0, 1.0] {
            writer.write_f64(number);
        }
    }
    assert_eq!(hiroz_cdr::cdr_to_vec(&message, 0), body);
}
