//! Makes Rust of the packages in `interfaces`.

fn main() -> Result<(), rosidlc_build::Error> {
    rosidlc_build::compile("interfaces")
}
