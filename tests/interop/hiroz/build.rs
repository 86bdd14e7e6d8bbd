//! Makes the types of `example_interfaces`, for hiroz.

fn main() -> Result<(), rosidlc_build::Error> {
    rosidlc_build::configure()
        .ament(false)
        .target(rosidlc_build::Target::Hiroz)
        .compile(&["example_interfaces"])
}
