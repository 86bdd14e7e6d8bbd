//! Tables for people, and the same as JSON.

use serde_json::{Map, Value};

/// A table whose first column is on the left and all others on the right.
#[derive(Clone, Debug)]
pub struct Table {
    title: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(
        title: impl Into<String>,
        head: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            title: title.into(),
            head: head.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = impl Into<String>>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// As Markdown, with columns that line up in plain text too.
    pub fn print(&self) {
        println!("\n### {}\n", self.title);
        let lines = || std::iter::once(&self.head).chain(&self.rows);
        let width = |column: usize| {
            lines()
                .map(|cells| cells.get(column).map_or(0, |it| it.chars().count()))
                .max()
                .unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.head.len()).map(width).collect();
        for (number, cells) in lines().enumerate() {
            println!("|{}|", join(cells, &widths));
            if number == 0 {
                let rule = |(column, width): (usize, &usize)| match column {
                    0 => format!("{:-<1$}", "", width + 2),
                    _ => format!("{:-<1$}:", "", width + 1),
                };
                println!("|{}|", widths.iter().enumerate().map(rule).collect::<Vec<_>>().join("|"));
            }
        }
    }

    /// A list of objects with the head's names; cells that are numbers are numbers.
    pub fn json(&self) -> Value {
        let cell =
            |text: &String| text.parse::<f64>().map_or(Value::from(text.as_str()), Value::from);
        let row = |cells: &Vec<String>| {
            let members = self.head.iter().cloned().zip(cells.iter().map(cell));
            Value::Object(members.collect::<Map<_, _>>())
        };
        Value::from(self.rows.iter().map(row).collect::<Vec<_>>())
    }

    pub fn title(&self) -> &str {
        &self.title
    }
}

fn join(cells: &[String], widths: &[usize]) -> String {
    let cell = |(column, width): (usize, &usize)| {
        let text = cells.get(column).map_or("", String::as_str);
        if column == 0 { format!(" {text:<width$} ") } else { format!(" {text:>width$} ") }
    };
    widths.iter().enumerate().map(cell).collect::<Vec<_>>().join("|")
}

/// Prints tables, or the same as one JSON object if `--json` was given.
pub fn show(about: &[(&str, String)], tables: &[Table]) {
    if std::env::args().any(|arg| arg == "--json") {
        let mut all = Map::new();
        for (name, text) in about {
            all.insert((*name).to_owned(), Value::from(text.as_str()));
        }
        for table in tables {
            all.insert(table.title().to_owned(), table.json());
        }
        println!("{:#}", Value::Object(all));
        return;
    }
    about.iter().for_each(|(name, text)| println!("{name}: {text}"));
    tables.iter().for_each(Table::print);
}

/// A number with three digits that count.
pub fn digits(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}
