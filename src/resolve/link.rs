//! Drafts -> model: references looked up, cycles found, ids given out in dependency order.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::catalog::Catalog;
use super::derived;
use super::graph;
use super::lower::{Draft, DraftPart};
use super::manifest;
use super::types::Reference;
use super::unknown;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Action, ActionId, Element, InterfaceId, Message, MessageId, Model, Package, PackageId, Service,
    ServiceId, TypeName,
};
use crate::source::{FileId, Input, Kind, Role, Span};

/// Unknown types of one file beyond which no more are reported.
const MOST_FINDINGS: usize = 1000;

/// Findings of a run beyond which it is no longer said what could have been meant.
const MOST_SUGGESTIONS: usize = 1000;

/// What linking gives.
#[derive(Clone, Debug, Default)]
pub struct Linked {
    /// Every sound interface.
    pub model: Model,
    /// What is wrong, in no particular order.
    pub findings: Vec<Diagnostic>,
    /// Where the fields of the model stand.
    pub places: Places,
}

/// Where the fields of a model stand in the sources.
#[derive(Clone, Debug, Default)]
pub struct Places {
    fields: Vec<Vec<Span>>,
}

impl Places {
    /// The type of a field in its line; nothing for the fields of derived messages.
    pub fn field(&self, message: MessageId, index: usize) -> Option<Span> {
        self.fields.get(message.index())?.get(index).copied()
    }
}

/// Brings files into the order in which [`link`] wants them.
pub fn sort(drafts: &mut [Draft]) {
    drafts.sort_by(|a, b| a.name.cmp(&b.name));
}

/// Puts files together. An interface is sound, and so part of the model, where nothing is wrong
/// with its file, it is not refused, and every message it refers to is sound.
pub fn link(input: &Input, drafts: Vec<Draft>, refused: &BTreeSet<FileId>) -> Linked {
    let catalog = Catalog::new(input, &drafts);
    let is_broken = |draft: &Draft| draft.broken || refused.contains(&draft.entry.file);
    let mut broken: Vec<bool> = drafts.iter().map(is_broken).collect();
    let mut findings = manifest::check(input, &drafts, &mut broken);
    let targets = look_up(input, &catalog, &drafts, &mut broken, &mut findings);
    let order = graph::order(&distinct(&targets));
    order.in_cycle.iter().zip(&mut broken).for_each(|(in_cycle, broken)| *broken |= *in_cycle);
    let wanted = |cycle: &&Vec<usize>| cycle.iter().any(|index| is_wanted(&drafts[*index]));
    findings.extend(order.cycles.iter().filter(wanted).map(|cycle| recursion(&drafts, cycle)));
    spread(&order.order, &targets, &mut broken);
    let kept = drafts.iter().filter(|draft| is_wanted(draft));
    findings.extend(kept.flat_map(own_findings));
    findings.extend(left_out(&drafts, &broken));
    name_victims(&drafts, &broken, &targets, &order.in_cycle, &mut findings);
    build(input, drafts, &targets, &order.order, &broken, findings)
}

/// Whether someone asked for this file or needs it.
fn is_wanted(draft: &Draft) -> bool {
    draft.entry.role != Role::Companion
}

/// The files that each file needs. What is not found is reported, unless nobody asked for it.
fn look_up(
    input: &Input,
    catalog: &Catalog<'_>,
    drafts: &[Draft],
    broken: &mut [bool],
    findings: &mut Vec<Diagnostic>,
) -> Vec<Vec<usize>> {
    let mut all = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        let mut targets = Vec::new();
        let most = findings.len() + MOST_FINDINGS;
        for (reference, is_implied) in references(draft) {
            if let Some(target) = catalog.message(&reference.package, &reference.name) {
                targets.push(target);
                continue;
            }
            broken[index] = true;
            if is_wanted(draft) && findings.len() < most {
                let (file, suggest) = (draft.entry.file, findings.len() < MOST_SUGGESTIONS);
                let found = unknown::report(&reference, file, input, catalog, suggest);
                let reason = is_implied.then(|| implied_reason(draft, &reference));
                findings.push(reason.into_iter().fold(found, Diagnostic::label));
            }
        }
        all.push(targets);
    }
    all
}

/// What a file refers to, then what it implies.
fn references(draft: &Draft) -> impl Iterator<Item = (Cow<'_, Reference>, bool)> {
    let own = draft.parts.iter().flat_map(|part| &part.references);
    let implied = implied(draft.entry.kind).iter();
    let implied = implied.map(|(package, name)| Cow::Owned(implied_reference(package, name)));
    own.map(|own| (Cow::Borrowed(own), false)).chain(implied.map(|implied| (implied, true)))
}

fn distinct(targets: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut targets = targets.to_vec();
    for list in &mut targets {
        list.sort_unstable();
        list.dedup();
    }
    targets
}

fn implied(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Msg => &[],
        Kind::Srv => &derived::NEEDED[..1],
        Kind::Action => &derived::NEEDED,
    }
}

/// A reference that no text makes.
fn implied_reference(package: &str, name: &str) -> Reference {
    let (package, name) = (package.to_owned(), name.to_owned());
    Reference { package, name, start: 0, end: 0, short: false }
}

fn implied_reason(draft: &Draft, reference: &Reference) -> String {
    let what = if draft.entry.kind == Kind::Srv { "service" } else { "action" };
    let Reference { package, name, .. } = reference;
    format!("every {what} implies messages that hold `{package}/{name}`")
}

fn recursion(drafts: &[Draft], cycle: &[usize]) -> Diagnostic {
    const MOST_LABELS: usize = 8;
    let name = |index: usize| drafts[index].name.to_string();
    let next = |at: usize| cycle[(at + 1) % cycle.len()];
    let mut chain: Vec<String> = cycle.iter().map(|index| name(*index)).collect();
    chain.push(name(cycle[0]));
    let span = |at: usize| reference_to(&drafts[cycle[at]], &drafts[next(at)].name);
    let message = format!("`{}` holds itself", name(cycle[0]));
    let mut found = Diagnostic::new(Code::RecursiveType, span(0), message)
        .label(format!("holds `{}`", name(next(0))));
    for at in 1..cycle.len().min(MOST_LABELS) {
        found = found.also(span(at), format!("holds `{}`", name(next(at))));
    }
    found
        .note(format!("the cycle: {}", chain.join(" -> ")))
        .help("a message cannot hold itself, not even in a sequence; name the other one by an id or an index")
}

/// Where one file refers to another.
fn reference_to(draft: &Draft, target: &TypeName) -> Span {
    let mut references = draft.parts.iter().flat_map(|part| &part.references);
    let found = references.find(|r| r.package == target.package && r.name == target.name);
    let range = found.map_or(0..0, |reference| reference.start..reference.end);
    Span::new(draft.entry.file, range)
}

/// What needs something broken is broken.
fn spread(order: &[usize], targets: &[Vec<usize>], broken: &mut [bool]) {
    for index in order {
        broken[*index] |= targets[*index].iter().any(|target| broken[*target]);
    }
}

/// What is to be said of a file: all of it where the user asked for the file, errors where
/// something needs it.
fn own_findings(draft: &Draft) -> impl Iterator<Item = Diagnostic> + '_ {
    let asked = draft.entry.role == Role::Asked;
    draft.findings.iter().filter(move |found| asked || found.is_error()).cloned()
}

/// Neighbours of needed files that are no use.
fn left_out(drafts: &[Draft], broken: &[bool]) -> Vec<Diagnostic> {
    let lost = drafts
        .iter()
        .zip(broken)
        .filter(|(draft, broken)| **broken && draft.entry.role == Role::Companion);
    lost.map(|(draft, _)| {
        let span = Span::new(draft.entry.file, 0..0);
        Diagnostic::new(Code::LeftOut, span, format!("`{}` is broken and left out", draft.name))
            .help("nothing that was asked for needs it; `rosidlc check` on its package says what is wrong")
    })
    .collect()
}

/// Tells the first error of a file which other files it takes with it.
fn name_victims(
    drafts: &[Draft],
    broken: &[bool],
    targets: &[Vec<usize>],
    in_cycle: &[bool],
    findings: &mut [Diagnostic],
) {
    let mut victims: BTreeMap<FileId, Vec<String>> = BTreeMap::new();
    let asked = |index: &usize| drafts[*index].entry.role == Role::Asked;
    for index in (0..drafts.len()).filter(asked) {
        let draft = &drafts[index];
        let is_victim = |target: usize| broken[target] && !(in_cycle[index] && in_cycle[target]);
        for target in targets[index].iter().filter(|target| is_victim(**target)) {
            let names = victims.entry(drafts[*target].entry.file).or_default();
            if names.last() != Some(&draft.name.to_string()) {
                names.push(draft.name.to_string());
            }
        }
    }
    for found in findings.iter_mut().filter(|found| found.is_error()) {
        let names = found.span().and_then(|span| victims.remove(&span.file));
        found.notes.extend(names.map(|names| needed_by(&names)));
    }
}

fn needed_by(names: &[String]) -> String {
    const MOST: usize = 3;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    match names.len().saturating_sub(MOST) {
        0 => format!("needed by {}", shown.join(", ")),
        more => format!("needed by {} and {more} more", shown.join(", ")),
    }
}

/// Gives ids out and fills the model.
fn build(
    input: &Input,
    mut drafts: Vec<Draft>,
    targets: &[Vec<usize>],
    order: &[usize],
    broken: &[bool],
    findings: Vec<Diagnostic>,
) -> Linked {
    let mut builder = Builder::new(input, drafts.len());
    for index in order.iter().copied().filter(|index| !broken[*index]) {
        builder.add(&mut drafts[index], index, &targets[index]);
    }
    builder.finish(findings)
}

struct Builder {
    model: Model,
    places: Places,
    /// The package ids of the input's packages.
    packages: Vec<PackageId>,
    /// The id of each draft's own message, where it defines one.
    messages: Vec<Option<MessageId>>,
}

impl Builder {
    fn new(input: &Input, drafts: usize) -> Self {
        let mut sorted: Vec<usize> = (0..input.packages.len()).collect();
        sorted.sort_by(|a, b| input.packages[*a].name.cmp(&input.packages[*b].name));
        let mut packages = vec![PackageId::new(0); sorted.len()];
        let mut model = Model::default();
        for (id, index) in sorted.into_iter().enumerate() {
            let package = &input.packages[index];
            packages[index] = PackageId::new(id);
            model.packages.push(Package {
                name: package.name.clone(),
                version: package.version.clone(),
                asked: package.entries.iter().any(|entry| entry.role == Role::Asked),
                interfaces: Vec::new(),
            });
        }
        Self { model, places: Places::default(), packages, messages: vec![None; drafts] }
    }

    fn add(&mut self, draft: &mut Draft, index: usize, targets: &[usize]) {
        let mut rest = targets;
        let mut parts = Vec::with_capacity(draft.parts.len());
        for part in core::mem::take(&mut draft.parts) {
            let (own, others) = rest.split_at(part.references.len());
            parts.push(self.part(part, own, draft.package));
            rest = others;
        }
        let needed: Vec<_> = rest.iter().filter_map(|target| self.messages[*target]).collect();
        let interface = match (draft.entry.kind, &parts[..], &needed[..]) {
            (Kind::Msg, [message], _) => {
                self.messages[index] = Some(*message);
                InterfaceId::Message(*message)
            }
            (Kind::Srv, [request, response], [event_info]) => {
                let name = draft.name.clone();
                InterfaceId::Service(self.service(name, *request, *response, *event_info))
            }
            (Kind::Action, [goal, result, feedback], [event_info, uuid, time]) => {
                let parts = [*goal, *result, *feedback];
                InterfaceId::Action(self.action(&draft.name, parts, [*event_info, *uuid, *time]))
            }
            _ => return,
        };
        let package = self.packages[draft.package];
        self.model.packages[package.index()].interfaces.push(interface);
    }

    /// A message as declared, its references put right.
    fn part(&mut self, part: DraftPart, targets: &[usize], package: usize) -> MessageId {
        let mut message = part.message;
        message.package = self.packages[package];
        for field in &mut message.fields {
            if let Element::Message(id) = &mut field.ty.element {
                let target = targets.get(id.index()).and_then(|target| self.messages[*target]);
                *id = target.unwrap_or(*id);
            }
        }
        let id = self.message(message);
        self.places.fields.resize(id.index(), Vec::new());
        self.places.fields.push(part.places);
        id
    }

    fn message(&mut self, message: Message) -> MessageId {
        self.model.messages.push(message);
        MessageId::new(self.model.messages.len() - 1)
    }

    fn service(
        &mut self,
        name: TypeName,
        request: MessageId,
        response: MessageId,
        event_info: MessageId,
    ) -> ServiceId {
        let base = self.model.message(request);
        let (package, file) = (base.package, base.file);
        let event = derived::event(base, &name, event_info, request, response);
        let event = self.message(event);
        self.model.services.push(Service { name, package, file, request, response, event });
        ServiceId::new(self.model.services.len() - 1)
    }

    fn action(
        &mut self,
        name: &TypeName,
        [goal, result, feedback]: [MessageId; 3],
        [event_info, uuid, time]: [MessageId; 3],
    ) -> ActionId {
        let base = self.model.message(goal).clone();
        let send_goal = name.with_suffix("_SendGoal");
        let request = self.message(derived::send_goal_request(&base, &send_goal, uuid, goal));
        let response = self.message(derived::send_goal_response(&base, &send_goal, time));
        let send_goal = self.service(send_goal, request, response, event_info);
        let get_result = name.with_suffix("_GetResult");
        let request = self.message(derived::get_result_request(&base, &get_result, uuid));
        let response = self.message(derived::get_result_response(&base, &get_result, result));
        let get_result = self.service(get_result, request, response, event_info);
        let feedback_message = self.message(derived::feedback_message(&base, name, uuid, feedback));
        let (package, file, name) = (base.package, base.file, name.clone());
        let action = Action {
            name,
            package,
            file,
            goal,
            result,
            feedback,
            send_goal,
            get_result,
            feedback_message,
        };
        self.model.actions.push(action);
        ActionId::new(self.model.actions.len() - 1)
    }

    fn finish(mut self, findings: Vec<Diagnostic>) -> Linked {
        let mut packages = core::mem::take(&mut self.model.packages);
        for package in &mut packages {
            package.interfaces.sort_by_key(|id| self.model.interface_name(*id));
        }
        self.model.packages = packages;
        Linked { model: self.model, findings, places: self.places }
    }
}
