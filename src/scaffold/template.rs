use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

macro_rules! templates {
    ($($name:literal)*) => {
        /// Every template: name and text.
        const TEMPLATES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../templates/", $name, ".j2")))),*];
    };
}

templates! {
    "crate/Cargo.toml"
    "crate/lib.rs"
    "crate/README.md"
    "package/package.xml"
    "package/CMakeLists.txt"
    "package/srv/AddTwoInts.srv"
    "package/action/CountDown.action"
}

/// The text of a template with its values filled in. The templates are part of the program and
/// each is rendered by the tests, so nothing can be missing here.
pub(super) fn render(name: &str, values: Value) -> String {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    let text = TEMPLATES.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text);
    let rendered = environment.render_str(text, values);
    rendered.map_or_else(|error| format!("{error:#}\n"), |text| format!("{}\n", text.trim_end()))
}

/// The names of the templates in a folder, without that folder.
pub(super) fn names(folder: &str) -> impl Iterator<Item = &'static str> {
    let prefix = format!("{folder}/");
    TEMPLATES.iter().filter_map(move |(name, _)| name.strip_prefix(&prefix))
}
