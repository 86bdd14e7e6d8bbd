//! The features of a generated crate, one for each target and one for the views, and the crates
//! that they turn on.

use minijinja::{Value, context};

use crate::emit::{Dependency, Options, Target};

/// Name, what it enables, and what it is for.
pub(super) fn features(options: &Options) -> Vec<Value> {
    let targets = options.targets.iter().map(|target| {
        let needed = target.needs().iter().map(|target| target.name().to_owned());
        let crates = target.dependencies().iter().map(|krate| format!("dep:{}", krate.name));
        let runtime =
            target.runtime_features().iter().map(|name| format!("rosidlc-runtime/{name}"));
        let enables: Vec<String> = needed.chain(crates).chain(runtime).collect();
        context! { name => target.name(), enables, text => target.text() }
    });
    let views = options.views.then(|| {
        let text = "a module `view` for each package, whose types read a message in place";
        context! { name => "views", enables => [""; 0], text }
    });
    targets.chain(views).collect()
}

/// The crates that targets use, as lines of a manifest; each is there only with its feature.
pub(super) fn dependencies(options: &Options) -> Vec<String> {
    let crates = options.targets.iter().copied().flat_map(Target::dependencies);
    let mut lines: Vec<String> = crates.map(line).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

fn line(krate: &Dependency) -> String {
    let Dependency { name, version, default_features, features } = krate;
    let plain = if *default_features { "" } else { ", default-features = false" };
    let features = match features {
        [] => String::new(),
        names => format!(", features = [\"{}\"]", names.join("\", \"")),
    };
    format!("{name} = {{ version = \"{version}\"{plain}{features}, optional = true }}")
}
