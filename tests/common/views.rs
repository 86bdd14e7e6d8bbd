//! The two official views of a file, and that of rosidlc.
//!
//! The official text parser reads a file; its outcome goes through an intermediate text and comes
//! out as a model. What the parser reads and what the model keeps is not always the same.

use std::collections::BTreeMap;

use rosidlc::describe::Descriptions;
use rosidlc::model::Model;
use serde_json::{Value as Json, json};

use super::dump;
use super::edge::Case;

/// Something in a file that not all views agree on.
#[derive(Debug)]
pub(crate) struct Difference {
    /// `default`, `value`, `comment`, `unit`, `type` or `description`.
    pub(crate) what: String,
    /// What the official parser reads.
    pub(crate) read: Json,
    /// What the official model keeps.
    pub(crate) kept: Json,
    /// What rosidlc has.
    pub(crate) ours: Json,
}

/// Everything that the views of an accepted case do not agree on.
pub(crate) fn differences(case: &Case, model: &Model) -> Vec<Difference> {
    let id = dump::interfaces(model)[&case.interface];
    let read = dump::with_rust_floats(&case.official["parsed"]);
    let ours = dump::parsed(model, id);
    assert_eq!(keys(&read), keys(&ours), "{}", case.file);
    let (folder, _) = case.interface.rsplit_once('/').unwrap();
    let mut views = Views { found: Vec::new() };
    for (part, ours) in ours.as_object().unwrap() {
        let name = format!("{folder}/{}", ours["name"].as_str().unwrap());
        let kept = case.official["idl_model"].as_array().unwrap();
        let kept = kept.iter().find(|kept| kept["type"] == *name).unwrap();
        views.section(&read[part], kept, ours);
        views.description(&case.official["type_description_fields"][&name], model, &name, ours);
    }
    views.found
}

fn keys(json: &Json) -> Vec<&String> {
    json.as_object().unwrap().keys().collect()
}

struct Views {
    found: Vec<Difference>,
}

impl Views {
    fn section(&mut self, read: &Json, kept: &Json, ours: &Json) {
        self.same("name", &read["name"], &ours["name"]);
        self.compare("comment", &read["comment"], &comment(kept), &ours["comment"]);
        self.compare("unit", &read["unit"], &Json::Null, &ours["unit"]);
        let fields = Self::lists("fields", read, ours);
        let members = kept["members"].as_array().unwrap();
        for ((read, ours), kept) in fields.into_iter().zip(members) {
            self.same("name", &read["name"], &ours["name"]);
            self.same("type", &read["type"], &ours["type"]);
            let default = final_value(&kept["annotations"]["default"]["value"], &ours["default"]);
            self.compare("default", &read["default"], &default, &ours["default"]);
            self.compare("comment", &read["comment"], &comment(kept), &ours["comment"]);
            let unit = &kept["annotations"]["unit"]["value"];
            self.compare("unit", &read["unit"], unit, &ours["unit"]);
        }
        let constants = Self::lists("constants", read, ours);
        let kept: BTreeMap<_, _> =
            kept["constants"].as_array().unwrap().iter().map(named).collect();
        for (read, ours) in constants {
            self.same("name", &read["name"], &ours["name"]);
            self.same("type", &read["type"], &ours["type"]);
            self.same("comment", &read["comment"], &ours["comment"]);
            let value = final_value(&kept[ours["name"].as_str().unwrap()]["value"], &ours["value"]);
            self.compare("value", &read["value"], &value, &ours["value"]);
            self.compare("unit", &read["unit"], &Json::Null, &ours["unit"]);
        }
    }

    fn lists<'a>(key: &str, read: &'a Json, ours: &'a Json) -> Vec<(&'a Json, &'a Json)> {
        let (read, ours) = (read[key].as_array().unwrap(), ours[key].as_array().unwrap());
        assert_eq!(read.len(), ours.len(), "{key} of {read:?}");
        read.iter().zip(ours).collect()
    }

    fn same(&mut self, what: &str, read: &Json, ours: &Json) {
        self.compare(what, read, ours, ours);
    }

    fn compare(&mut self, what: &str, read: &Json, kept: &Json, ours: &Json) {
        if read != ours || kept != ours {
            let [read, kept, ours] = [read, kept, ours].map(Json::clone);
            self.found.push(Difference { what: what.to_owned(), read, kept, ours });
        }
    }

    /// The official description may differ in defaults that are lists, and only there: those are
    /// what the model keeps of a list.
    fn description(&mut self, kept: &Json, model: &Model, name: &str, section: &Json) {
        let (_, id) = dump::types(model).into_iter().find(|(known, _)| known == name).unwrap();
        let ours = dump::fields(Descriptions::new(model).get(id));
        let (kept, ours) = (kept.as_array().unwrap(), ours.as_array().unwrap().clone());
        assert_eq!(kept.len(), ours.len(), "{name}");
        for (at, (kept, ours)) in kept.iter().zip(&ours).enumerate() {
            assert_eq!((&kept["name"], &kept["type"]), (&ours["name"], &ours["type"]), "{name}");
            let list = &section["fields"][at]["default"];
            let [kept, ours] = [kept, ours].map(|field| &field["default_value"]);
            if kept != ours {
                assert!(list.is_array(), "{name}: the default {ours} should be {kept}");
                self.compare("default", list, kept, list);
            }
        }
    }
}

fn named(constant: &Json) -> (&str, &Json) {
    (constant["name"].as_str().unwrap(), constant)
}

/// The comment that the model keeps.
fn comment(kept: &Json) -> Json {
    let text = kept["annotations"]["verbatim"]["text"].as_str();
    text.map_or(json!([]), |text| text.split('\n').collect())
}

/// The value that the model keeps, where it can be told. Of infinite numbers it keeps the name, of
/// lists a text, which is compared in the description.
fn final_value(kept: &Json, ours: &Json) -> Json {
    match (kept, ours) {
        (_, Json::Array(_)) => ours.clone(),
        (Json::String(name), Json::Object(_)) => dump::with_rust_floats(&json!({ "float": name })),
        _ => dump::with_rust_floats(kept),
    }
}
