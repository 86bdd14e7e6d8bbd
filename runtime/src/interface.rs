//! What every generated type tells about itself.

use core::fmt::Debug;

use crate::{TypeHash, cdr::Wire, raw::Fields};

/// A message, service or action: its names and the hash of its description.
///
/// All three are constants, so that a table of interfaces costs nothing at run time. Generated code
/// implements this trait through [`interface!`](crate::interface) and [`message!`](crate::message).
///
/// # Example
/// ```
/// use rosidlc_runtime::{Interface, TypeHash};
///
/// struct AddTwoInts;
/// impl Interface for AddTwoInts {
///     const TYPE_NAME: &'static str = "example_interfaces/srv/AddTwoInts";
///     const DDS_TYPE_NAME: &'static str = "example_interfaces::srv::dds_::AddTwoInts_";
///     const TYPE_HASH: TypeHash =
///         TypeHash::from_hex("e118de6bf5eeb66a2491b5bda11202e7b68f198d6f67922cf30364858239c81a");
/// }
/// assert!(AddTwoInts::TYPE_NAME.ends_with("AddTwoInts"));
/// ```
pub trait Interface {
    /// The name as ROS writes it, for example `sensor_msgs/msg/Imu`.
    const TYPE_NAME: &'static str;
    /// The name as DDS writes it, for example `sensor_msgs::msg::dds_::Imu_`.
    const DDS_TYPE_NAME: &'static str;
    /// The RIHS01 hash of the type's description.
    const TYPE_HASH: TypeHash;
}

/// A type that is sent as one CDR message.
///
/// Generated code implements this trait, and [`Wire`] with it, through
/// [`message!`](crate::message).
///
/// # Example
/// ```
/// use rosidlc_runtime::{Message, cdr};
///
/// fn publish<M: Message>(message: &M) -> Vec<u8> {
///     println!("{} {}", M::TYPE_NAME, M::TYPE_HASH);
///     cdr::to_vec(message)
/// }
/// ```
pub trait Message:
    Interface + Wire + Clone + Debug + PartialEq + Default + Send + Sync + 'static
{
}

/// What [`message!`](crate::message) says of a message in words.
pub struct About {
    name: &'static str,
    dds_name: &'static str,
    hash: TypeHash,
    /// The names of the fields in Rust, with blanks between them.
    pub(crate) fields: &'static str,
}

impl About {
    /// # Panics
    /// If the hash is not 64 hex digits.
    pub const fn new(
        name: &'static str,
        dds_name: &'static str,
        hash: &str,
        fields: &'static str,
    ) -> Self {
        Self { name, dds_name, hash: TypeHash::from_hex(hash), fields }
    }
}

impl<T: Fields> Interface for T {
    const TYPE_NAME: &'static str = T::ABOUT.name;
    const DDS_TYPE_NAME: &'static str = T::ABOUT.dds_name;
    const TYPE_HASH: TypeHash = T::ABOUT.hash;
}

impl<T: Fields + Clone + Debug + PartialEq + Send + Sync + 'static> Message for T {}

/// A service: what is asked, what is answered, and the event that reports both.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Service, cdr};
///
/// fn answer<S: Service>(bytes: &[u8], f: impl Fn(S::Request) -> S::Response) -> cdr::Result<Vec<u8>> {
///     Ok(cdr::to_vec(&f(cdr::from_slice(bytes)?)))
/// }
/// ```
pub trait Service: Interface {
    /// What the client sends.
    type Request: Message;
    /// What the server sends back.
    type Response: Message;
    /// What service introspection publishes.
    type Event: Message;
}

/// An action: the three parts that its author wrote, and the services and the message that carry
/// them.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Action, Interface};
///
/// fn names<A: Action>() -> [&'static str; 3] {
///     [A::SendGoal::TYPE_NAME, A::GetResult::TYPE_NAME, A::FeedbackMessage::TYPE_NAME]
/// }
/// ```
pub trait Action: Interface {
    /// What is to be reached.
    type Goal: Message;
    /// What was reached.
    type Result: Message;
    /// How it goes meanwhile.
    type Feedback: Message;
    /// The service that carries the goal.
    type SendGoal: Service;
    /// The service that carries the result.
    type GetResult: Service;
    /// The message that carries the feedback.
    type FeedbackMessage: Message;
}
