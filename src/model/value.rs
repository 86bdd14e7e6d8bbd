/// The value of a constant or of a declared default.
///
/// It has been checked against its type: an [`Value::Int`] is in range, a list has a legal length,
/// a text keeps to its bound (counted in characters, as the official tools count).
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// Any integer type, `byte` and `char` included.
    Int(i128),
    /// `float32` and `float64`; a `float32` is not rounded yet.
    Float(f64),
    /// `string` and `wstring`, quotes removed and escapes read.
    Text(String),
    /// An array or a sequence.
    List(Vec<Value>),
}
