use proc_macro2::TokenStream;

use super::place::{Place, Places, path_beside, path_elsewhere, path_inside};
use super::traits::{Traits, traits};
use super::{Options, RustPath, Target, target};
use crate::describe::{Hashes, Md5Sums, md5_sums};
use crate::layout::Layouts;
use crate::model::{MessageId, Model, PackageId};

/// All that emission reads, with what it needs to know of every message worked out once.
#[derive(Debug)]
pub struct Context<'a> {
    pub(super) model: &'a Model,
    pub(super) hashes: &'a Hashes,
    pub(super) layouts: &'a Layouts,
    pub(super) options: &'a Options,
    pub(super) places: Places,
    pub(super) traits: Vec<Traits>,
    /// Taken only for the target that asks for them.
    pub(super) md5_sums: Option<Md5Sums>,
    /// Of each message, how long its section in a schema is; for the target that asks for it.
    pub(super) section_lengths: Vec<usize>,
    /// Of each package, whether the target `rclrs` links its C libraries.
    pub(super) linked: Vec<bool>,
    externs: Vec<Option<&'a RustPath>>,
}

impl<'a> Context<'a> {
    /// Works out where every item stands and what every message can derive.
    pub fn new(
        model: &'a Model,
        hashes: &'a Hashes,
        layouts: &'a Layouts,
        options: &'a Options,
    ) -> Self {
        Self {
            model,
            hashes,
            layouts,
            options,
            places: Places::of(model),
            traits: traits(model),
            md5_sums: options.targets.contains(&Target::Roslibrust).then(|| md5_sums(model)),
            section_lengths: target::section_lengths(model, options),
            linked: target::linked(model, options),
            externs: model.packages.iter().map(|p| options.externs.get(&p.name)).collect(),
        }
    }

    /// The path to a data structure from a module of a package.
    pub(super) fn path(&self, package: PackageId, from: &[String], to: MessageId) -> TokenStream {
        self.path_to(package, from, self.places.message(to))
    }

    /// The path to an item from a module of a package.
    pub(super) fn path_to(&self, package: PackageId, from: &[String], to: &Place) -> TokenStream {
        if package == to.package {
            return path_inside(from, to);
        }
        match self.externs[to.package.index()] {
            Some(path) => path_elsewhere(&path.tokens(), to),
            None => path_beside(from, &self.model.package(to.package).name, to),
        }
    }
}
