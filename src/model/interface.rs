use super::{Shape, Type, TypeName, Value};
use crate::source::FileId;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The id of the element at `index` of its list in the model.
            pub fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// The place in its list in the model.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

id! {
    /// Names a [`Package`] of a model.
    PackageId
    /// Names a [`Message`] of a model.
    MessageId
    /// Names a [`Service`] of a model.
    ServiceId
    /// Names an [`Action`] of a model.
    ActionId
}

/// A package and its sound interfaces.
#[derive(Clone, Debug)]
pub struct Package {
    /// Such as `std_msgs`.
    pub name: String,
    /// As `package.xml` gives it.
    pub version: Option<String>,
    /// Whether the user asked for this package; false where it is here only since others use it.
    pub asked: bool,
    /// What the package's files define, sorted by kind and name; derived types are reached
    /// through these.
    pub interfaces: Vec<InterfaceId>,
}

/// What one file defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InterfaceId {
    /// A `.msg` file.
    Message(MessageId),
    /// A `.srv` file.
    Service(ServiceId),
    /// An `.action` file.
    Action(ActionId),
}

/// Which part of an interface a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A message of its own, from a `.msg` file.
    Message,
    /// What a service is asked.
    Request,
    /// What a service answers.
    Response,
    /// What a service tells its observers about a call.
    Event,
    /// What an action is to reach.
    Goal,
    /// What an action has reached.
    Result,
    /// What an action tells on its way.
    Feedback,
    /// Feedback with the id of its goal, as published.
    FeedbackMessage,
}

/// A data structure: a message, or a part of a service or an action.
///
/// A message without fields is one octet on the wire and has one member
/// `structure_needs_at_least_one_member` in its type description; here it is just empty.
#[derive(Clone, Debug)]
pub struct Message {
    /// Such as `std_msgs/msg/Header` or `demo_interfaces/srv/AddTwoInts_Request`.
    pub name: TypeName,
    /// The package it belongs to.
    pub package: PackageId,
    /// Which part of an interface it is.
    pub part: Part,
    /// The file that defines it or implies it.
    pub file: FileId,
    /// The comment at the top of its section.
    pub docs: Docs,
    /// In the order of declaration.
    pub fields: Vec<Field>,
    /// In the order of declaration.
    pub constants: Vec<Constant>,
}

/// A field of a message.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in ROS.
    pub name: String,
    /// What it holds.
    pub ty: Type,
    /// The declared default.
    pub default: Option<Value>,
    /// The declared default as its file spells it.
    pub spelling: Option<String>,
    /// Its comment and unit.
    pub docs: Docs,
}

/// A constant of a message.
#[derive(Clone, Debug)]
pub struct Constant {
    /// The name in ROS.
    pub name: String,
    /// A primitive or an unbounded string, always of [`Shape::One`].
    pub ty: Type,
    /// Its value.
    pub value: Value,
    /// Its value as its file spells it, which is what ROS 1 takes MD5 sums of.
    pub spelling: String,
    /// Its comment and unit.
    pub docs: Docs,
}

/// A service: a request and a response.
#[derive(Clone, Debug)]
pub struct Service {
    /// Such as `demo_interfaces/srv/AddTwoInts`.
    pub name: TypeName,
    /// The package it belongs to.
    pub package: PackageId,
    /// The file that defines it or implies it.
    pub file: FileId,
    /// `Name_Request`
    pub request: MessageId,
    /// `Name_Response`
    pub response: MessageId,
    /// `Name_Event`
    pub event: MessageId,
}

/// An action: a goal, a result and feedback, and what serves them.
#[derive(Clone, Debug)]
pub struct Action {
    /// Such as `demo_interfaces/action/Fibonacci`.
    pub name: TypeName,
    /// The package it belongs to.
    pub package: PackageId,
    /// The file that defines it.
    pub file: FileId,
    /// `Name_Goal`
    pub goal: MessageId,
    /// `Name_Result`
    pub result: MessageId,
    /// `Name_Feedback`
    pub feedback: MessageId,
    /// `Name_SendGoal`
    pub send_goal: ServiceId,
    /// `Name_GetResult`
    pub get_result: ServiceId,
    /// `Name_FeedbackMessage`
    pub feedback_message: MessageId,
}

/// A comment of the source, cleaned as the official tools clean it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// The lines, common indentation removed; none is blank at the start or the end.
    pub lines: Vec<String>,
    /// What stood in square brackets, such as `m/s`.
    pub unit: Option<String>,
}

impl Message {
    /// The messages that fields of this one hold, in order of declaration, with repetitions.
    pub fn references(&self) -> impl Iterator<Item = MessageId> + '_ {
        self.fields.iter().filter_map(|field| match field.ty.element {
            super::Element::Message(id) => Some(id),
            _ => None,
        })
    }
}

impl Type {
    /// A single element.
    pub fn one(element: super::Element) -> Self {
        Self { element, shape: Shape::One }
    }
}
