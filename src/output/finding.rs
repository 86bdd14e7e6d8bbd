//! A finding as one line of text, and back.
//!
//! Fields are separated by tabs: code, severity, message, path, help; then a field for each label
//! (`L`, file, start, end and text, separated by blanks) and each note (`N` and text).

use crate::diagnostic::{Code, Diagnostic, Label, Severity};
use crate::source::{Sources, Span};

/// The finding as a line.
pub(super) fn write(found: &Diagnostic) -> String {
    let optional = |text: &Option<String>| text.as_ref().map_or(String::new(), |t| format!("={t}"));
    let mut fields = vec![
        found.code.name().to_owned(),
        found.severity.to_string(),
        found.message.clone(),
        optional(&found.path),
        optional(&found.help),
    ];
    for Label { span, text } in &found.labels {
        fields.push(format!("L {} {} {} {text}", span.file.index(), span.start, span.end));
    }
    fields.extend(found.notes.iter().map(|note| format!("N {note}")));
    fields.iter().map(|field| escape(field)).collect::<Vec<_>>().join("\t")
}

/// The finding of a line; nothing where the line is no such thing.
pub(super) fn read(line: &str, sources: &Sources) -> Option<Diagnostic> {
    let mut fields = line.split('\t').map(unescape);
    let code = Code::from_name(&fields.next()?)?;
    let severity = match fields.next()?.as_str() {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        _ => return None,
    };
    let mut found = Diagnostic::at_path(code, "", fields.next()?);
    let optional = |text: String| text.strip_prefix('=').map(str::to_owned);
    (found.severity, found.path, found.help) =
        (severity, optional(fields.next()?), optional(fields.next()?));
    for field in fields {
        match field.split_once(' ')? {
            ("N", note) => found.notes.push(note.to_owned()),
            ("L", label) => found.labels.push(read_label(label, sources)?),
            _ => return None,
        }
    }
    Some(found)
}

fn read_label(text: &str, sources: &Sources) -> Option<Label> {
    let mut parts = text.splitn(4, ' ');
    let mut number = || parts.next()?.parse::<usize>().ok();
    let (file, start, end) = (sources.id(number()?)?, number()?, number()?);
    Some(Label { span: Span::new(file, start..end), text: parts.next()?.to_owned() })
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                other => other.unwrap_or('\\'),
            },
            (c, false) => c,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::diagnostic::{Code, Diagnostic};
    use crate::source::{Sources, Span};

    #[test]
    fn a_line_and_back() {
        let mut sources = Sources::default();
        let file = sources.add("a.msg", b"int32 aB\n".to_vec());
        let found = Diagnostic::new(Code::InvalidFieldName, Span::new(file, 6..8), "a\tb\\n\nc")
            .label("here, `x y`")
            .also(Span::new(file, 0..0), "")
            .note("= note")
            .help("=cure");
        assert_eq!(read(&write(&found), &sources), Some(found));
        let bare = Diagnostic::at_path(Code::UnreadableFile, "x y", "no");
        assert_eq!(read(&write(&bare), &sources), Some(bare));
        assert_eq!(read("unknown-type\terror", &sources), None);
    }
}
