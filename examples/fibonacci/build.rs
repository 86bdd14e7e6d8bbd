//! Makes Rust of the packages in `interfaces`, and of `action_msgs`: it has the service that
//! cancels goals, which no interface here refers to.

fn main() -> Result<(), rosidlc_build::Error> {
    rosidlc_build::configure().compile(&["interfaces", "action_msgs"])
}
