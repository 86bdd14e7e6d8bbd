//! Bounded sequences for serde's derive, as the plain sequences that they are on the wire.

use rosidlc_runtime::BoundedVec;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

pub(crate) fn serialize<T: Serialize, S: Serializer, const N: usize>(
    items: &BoundedVec<T, N>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(items.iter())
}

pub(crate) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>, const N: usize>(
    deserializer: D,
) -> Result<BoundedVec<T, N>, D::Error> {
    BoundedVec::try_from(Vec::deserialize(deserializer)?).map_err(|_| D::Error::custom("too long"))
}
