use std::io::{self, BufWriter, Stderr, Stdout, Write};

use anstream::{AutoStream, ColorChoice};

use super::options::Color;

/// The two streams of the process.
pub(super) struct Terminal {
    out: BufWriter<Stdout>,
    err: BufWriter<AutoStream<Stderr>>,
    color: bool,
}

impl Terminal {
    pub(super) fn new(color: Color) -> Self {
        let choice = match color {
            Color::Auto => AutoStream::choice(&io::stderr()),
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self {
            out: BufWriter::new(io::stdout()),
            err: BufWriter::new(AutoStream::new(io::stderr(), choice)),
            color: choice != ColorChoice::Never,
        }
    }

    /// Where results go.
    pub(super) fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Where all else goes, and whether in colours.
    pub(super) fn err(&mut self) -> (&mut dyn Write, bool) {
        (&mut self.err, self.color)
    }

    /// Says why something could not be done.
    pub(super) fn fail(&mut self, why: &str) {
        let (start, end) =
            if self.color { ("\x1b[1m\x1b[91merror\x1b[0m", "") } else { ("error", "") };
        self.say(&format!("{start}: {why}{end}"));
    }

    /// Says something that is no result. Where nobody listens any more, nothing is lost.
    pub(super) fn say(&mut self, text: &str) {
        let _ = writeln!(self.err, "{text}");
    }

    /// Sends off what is still in the buffers.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        let _ = self.err.flush();
        self.out.flush()
    }
}
