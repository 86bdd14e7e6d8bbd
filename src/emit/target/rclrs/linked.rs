use crate::emit::{Options, Target};
use crate::model::{Model, Part};

/// Of each package, whether its C libraries are linked: not where only the events of services
/// refer to it, which C is never asked about. ROS 2 Humble has no `service_msgs`.
pub(in crate::emit) fn linked(model: &Model, options: &Options) -> Vec<bool> {
    if !options.targets.contains(&Target::Rclrs) {
        return vec![false; model.packages.len()];
    }
    let mut linked: Vec<bool> = model.packages.iter().map(|package| package.asked).collect();
    for message in model.messages.iter().filter(|message| message.part != Part::Event) {
        for other in message.references().map(|id| model.message(id).package) {
            linked[other.index()] |= other != message.package;
        }
    }
    // What actions need for this target, no text names.
    for (name, _) in Target::Rclrs.needs_of_actions() {
        if let Some(at) = model.packages.iter().position(|package| package.name == *name) {
            linked[at] |= !model.actions.is_empty();
        }
    }
    linked
}
