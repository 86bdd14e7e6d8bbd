//! The JSON text that a hash is taken of: fixed order of keys, a space behind `:` and `,`.

use core::fmt::Write;

use super::Description;

/// The description as one line, without defaults. Names are ASCII, so nothing is escaped.
pub(super) fn text(description: &Description) -> String {
    let mut out = String::with_capacity(64 + 128 * description.fields.len());
    let _ = write!(out, "{{\"type_name\": \"{}\", \"fields\": [", description.type_name);
    for (index, field) in description.fields.iter().enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        let _ = write!(
            out,
            "{comma}{{\"name\": \"{}\", \"type\": {{\"type_id\": {}, \"capacity\": {}, \
             \"string_capacity\": {}, \"nested_type_name\": \"{}\"}}}}",
            field.name,
            field.type_id,
            field.capacity,
            field.string_capacity,
            field.nested_type_name,
        );
    }
    out.push_str("]}");
    out
}
