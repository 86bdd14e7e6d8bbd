use serde_json::Value;

use crate::interop_interfaces::msg::Everything;

/// The first field in which two values differ, and how; nothing where they are equal.
pub fn difference(actual: &Everything, expected: &Everything) -> Option<String> {
    if actual == expected {
        return None;
    }
    let json = |value| serde_json::to_value(value).unwrap_or_default();
    let found = first("value", &json(actual), &json(expected));
    Some(found.unwrap_or_else(|| "not equal, though they look alike".to_owned()))
}

fn first(path: &str, actual: &Value, expected: &Value) -> Option<String> {
    match (actual, expected) {
        (Value::Object(actual), Value::Object(expected)) => {
            let missing = &Value::Null;
            expected.iter().find_map(|(name, expected)| {
                let actual = actual.get(name).unwrap_or(missing);
                first(&format!("{path}.{name}"), actual, expected)
            })
        }
        (Value::Array(actual), Value::Array(expected)) if actual.len() == expected.len() => {
            let pairs = actual.iter().zip(expected).enumerate();
            pairs.into_iter().find_map(|(index, (actual, expected))| {
                first(&format!("{path}[{index}]"), actual, expected)
            })
        }
        _ if actual == expected => None,
        _ => Some(format!("{path} is {actual} instead of {expected}")),
    }
}

#[test]
fn tells_the_field() {
    let expected = Everything::default();
    assert_eq!(difference(&expected, &expected), None);
    let mut actual = expected.clone();
    actual.primitives_pair[1].signed_8 = -5;
    let told = "value.primitives_pair[1].signed_8 is -5 instead of 0";
    assert_eq!(difference(&actual, &expected).as_deref(), Some(told));
}
