//! Generates all standard packages, the packages with every construct and every odd name, and some
//! more, with the target and with what may stand beside it.

use rosidlc::emit::Target;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut paths: Vec<&str> = rosidlc::package::bundled().iter().map(|p| p.name).collect();
    paths.extend(["interfaces", "../../../fixtures/targets", "../../../fixtures/valid"]);
    let configured = rosidlc_build::configure().ament(false).target(Target::Rclrs);
    configured.target(Target::Serde).views(true).enums(true).compile(&paths)?;
    Ok(())
}
