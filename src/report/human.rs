use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::{Excerpt, excerpts};
use super::{Locator, visible};
use crate::diagnostic::{Diagnostic, Severity};

/// Places of one finding beyond which no more are shown.
const MOST_LABELS: usize = 12;

/// The look of rustc.
pub(super) fn human(found: &Diagnostic, locator: &mut Locator<'_>, color: bool) -> String {
    let shown = found.labels.len().min(MOST_LABELS);
    let excerpts = excerpts(&found.labels[..shown], locator);
    let level = match found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(visible::text(&found.message)).id(found.code.name());
    let mut group = Group::with_title(title);
    if let (true, Some(path)) = (excerpts.is_empty(), &found.path) {
        group = group.element(Origin::path(visible::line(path)));
    }
    for excerpt in &excerpts {
        group = group.element(snippet(excerpt));
    }
    let group = footer(group, found, found.labels.len() - shown);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = renderer.render(&[group]);
    for (counted, right) in excerpts.iter().map(Excerpt::origins).filter(|(a, b)| a != b) {
        text = text.replacen(&counted, &right, 1);
    }
    text + "\n\n"
}

fn snippet(excerpt: &Excerpt) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let snippet = Snippet::source(excerpt.text.as_str()).path(excerpt.path.as_str());
    let snippet = snippet.line_start(excerpt.first);
    snippet.annotations(excerpt.marks.iter().map(|mark| {
        let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = (!mark.label.is_empty()).then_some(mark.label.as_str());
        kind.span(mark.range.clone()).label(label)
    }))
}

fn footer<'a>(mut group: Group<'a>, found: &'a Diagnostic, hidden: usize) -> Group<'a> {
    if hidden > 0 {
        group = group.element(Level::NOTE.message(format!("and {hidden} more places")));
    }
    for note in &found.notes {
        group = group.element(Level::NOTE.message(visible::text(note)));
    }
    if let Some(help) = &found.help {
        group = group.element(Level::HELP.message(visible::text(help)));
    }
    group
}

/// `path:line:column: error[code]: message (help)`
pub(super) fn short(found: &Diagnostic, locator: &mut Locator<'_>) -> String {
    let place = match found.span() {
        Some(span) => {
            let (start, _) = locator.locate(span);
            let path = visible::line(locator.source(span.file).path());
            format!("{path}:{}:{}", start.line, start.column)
        }
        None => visible::line(found.path.as_deref().unwrap_or_default()),
    };
    let help = found.help.as_deref().map(|help| format!(" ({})", visible::line(help)));
    let message = visible::line(&found.message);
    let (severity, code) = (found.severity, found.code);
    format!("{place}: {severity}[{code}]: {message}{}\n", help.unwrap_or_default())
}
