use core::ops::Range;

/// Names a text in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The place of the text among all, in the order they were added.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A range of bytes in one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Which text.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// Behind the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes of a text, from the first to behind the last.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { file, start: offset(range.start), end: offset(range.end) }
    }

    /// As a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place as people count: both numbers from one, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// One text and its path.
#[derive(Clone, Debug)]
pub struct Source {
    path: String,
    text: String,
    invalid_at: Option<usize>,
}

impl Source {
    /// The path as the user would write it.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text; bytes that are no UTF-8 are replaced.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The first byte that is no UTF-8.
    pub fn invalid_at(&self) -> Option<usize> {
        self.invalid_at
    }

    /// Line and column of a byte offset.
    pub fn location(&self, offset: usize) -> Location {
        let offset = floor_char_boundary(&self.text, offset);
        let before = &self.text[..offset];
        let line_start = before.rfind(is_newline).map_or(0, |at| at + newline_len(&before[at..]));
        Location {
            line: 1 + count_lines(&before[..line_start]),
            column: 1 + before[line_start..].chars().count(),
        }
    }
}

fn is_newline(c: char) -> bool {
    c == '\n' || c == '\r'
}

fn newline_len(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { 1 }
}

fn count_lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    let feeds = bytes.iter().filter(|b| **b == b'\n').count();
    let returns =
        (0..bytes.len()).filter(|&i| bytes[i] == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
    feeds + returns.count()
}

fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Every text of a run.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Takes a text in. Bytes that are no UTF-8 are kept as replacement characters, and the
    /// place of the first is remembered.
    ///
    /// ```
    /// use rosidlc::source::Sources;
    ///
    /// let mut sources = Sources::default();
    /// let file = sources.add("msg/Pose.msg", b"float64 x\nfloat64 y\n".to_vec());
    /// assert_eq!(sources.get(file).location(18).line, 2);
    /// ```
    pub fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let (text, invalid_at) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
            }
        };
        self.files.push(Source { path: path.into(), text, invalid_at });
        id
    }

    /// The id of the text at this place, if there is one.
    pub fn id(&self, index: usize) -> Option<FileId> {
        (index < self.files.len()).then_some(FileId(index as u32))
    }

    /// The text of this id.
    pub fn get(&self, id: FileId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// Every text, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().enumerate().map(|(index, source)| (FileId(index as u32), source))
    }
}
