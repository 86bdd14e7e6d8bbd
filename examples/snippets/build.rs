//! The packages that the documents are about.

fn main() -> Result<(), rosidlc_build::Error> {
    let packages = ["demo_interfaces", "robot_interfaces", "fleet_interfaces"];
    let packages = packages.map(|name| format!("../../fixtures/packages/{name}"));
    rosidlc_build::configure()
        .target(rosidlc_build::Target::Serde)
        .views(true)
        .enums(true)
        .compile(&packages)
}
