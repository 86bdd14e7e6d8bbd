//! Rust sources, read as plainly as the tests about them need.

use std::fs;
use std::path::Path;

use super::names;

/// A source file of the compiler.
pub(crate) struct File {
    /// Such as `src/syntax/lines.rs`.
    pub(crate) path: String,
    /// Its text without comments, string literals and tests; line ends are kept.
    pub(crate) code: String,
}

/// Every file under a folder, tests apart.
pub(crate) fn files(folder: &str) -> Vec<File> {
    let mut found = Vec::new();
    for name in names(Path::new(folder)) {
        let path = format!("{folder}/{name}");
        if Path::new(&path).is_dir() {
            found.extend(files(&path));
        } else if name.ends_with(".rs") && name != "tests.rs" {
            let text = fs::read_to_string(&path).unwrap();
            found.push(File::new(path, &text));
        }
    }
    found
}

impl File {
    /// A file of this text.
    pub(crate) fn new(path: impl Into<String>, text: &str) -> Self {
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        Self { path: path.into(), code: without_texts(text) }
    }

    /// The first folder or the file directly under `src/`.
    pub(crate) fn rung(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// How many `super` lead from here to the root of the crate.
    fn depth(&self) -> usize {
        let inside = self.path.trim_start_matches("src/").trim_end_matches("/mod.rs");
        inside.split('/').count()
    }

    /// The words and the signs of the code, in order.
    pub(crate) fn tokens(&self) -> Vec<&str> {
        tokens(&self.code)
    }

    /// The modules at the root of the crate that are named here.
    pub(crate) fn uses(&self) -> Vec<&str> {
        let tokens = self.tokens();
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let start = at;
            while tokens[at..].starts_with(&["super", ":", ":"]) {
                at += 3;
            }
            let climbs = (at - start) / 3 >= self.depth();
            if tokens[at..].starts_with(&["crate", ":", ":"]) {
                found.extend(heads(&tokens[at + 3..]));
            } else if climbs {
                found.extend(heads(&tokens[at..]));
            }
            at += 1;
        }
        found
    }

    /// Name and number of lines of every function.
    pub(crate) fn functions(&self) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        let mut rest = self.code.as_str();
        while let Some(at) = rest.find("fn ") {
            let starts_word = rest[..at].ends_with(|c: char| !is_word(c)) || at == 0;
            let function = &rest[at..];
            if starts_word {
                let name: String = function[3..].chars().take_while(|c| is_word(*c)).collect();
                found.extend(body(function).map(|body| (name, 1 + body.matches('\n').count())));
            }
            rest = &function[3..];
        }
        found
    }
}

/// What a path names first: one word, or those of a group in braces.
fn heads<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    if tokens.first() != Some(&"{") {
        return tokens.iter().take(1).copied().collect();
    }
    let (mut depth, mut expected, mut found) = (0, false, Vec::new());
    for token in tokens {
        match *token {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        match *token {
            "{" | "," if depth == 1 => expected = true,
            token if expected => {
                found.push(token);
                expected = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found
}

/// From `fn` to the brace that closes its body; nothing where there is no body.
fn body(function: &str) -> Option<&str> {
    let open = function.find(['{', ';'])?;
    let mut depth = 0;
    for (at, c) in function[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (c == '}').then(|| &function[..open + at]);
        }
    }
    None
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn tokens(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(word.max(first.len_utf8()));
        found.push(token);
        rest = after.trim_start();
    }
    found
}

/// The text with comments and literals of characters and strings blanked out.
fn without_texts(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let length = text_length(rest, out.chars().last());
        let skipped = &rest[..length];
        out.extend(skipped.chars().filter(|c| *c == '\n'));
        rest = &rest[length..];
        if length == 0 {
            let first = rest.chars().next().unwrap();
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// The length of the comment or literal that starts here; 0 where there is none.
fn text_length(rest: &str, before: Option<char>) -> usize {
    let until = |from: usize, end: &str| {
        rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len())
    };
    if rest.starts_with("//") {
        return until(0, "\n") - 1;
    }
    if rest.starts_with("/*") {
        return until(2, "*/");
    }
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    if rest.starts_with('r') && rest[1 + hashes..].starts_with('"') && !before.is_some_and(is_word)
    {
        return until(2 + hashes, &format!("\"{}", "#".repeat(hashes)));
    }
    match rest.as_bytes() {
        [b'"', ..] => escaped_length(rest, '"'),
        [b'\'', b'\\', ..] => escaped_length(rest, '\''),
        [b'\'', ..] => {
            let mut chars = rest[1..].chars();
            let first = chars.next().map_or(0, char::len_utf8);
            if chars.next() == Some('\'') { 2 + first } else { 0 }
        }
        _ => 0,
    }
}

fn escaped_length(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}
