//! Takes values to C and back, which the C libraries copy on the way, and compares the defaults.

use std::borrow::Cow;
use std::error::Error;

use ros_env::interop_interfaces::msg::{Everything, rmw};
use rosidl_runtime_rs::Message;

fn main() -> Result<(), Box<dyn Error>> {
    let samples = interop_rclrs::samples()?;
    for (name, sample) in samples {
        let borrowed = Everything::into_rmw_message(Cow::Borrowed(&sample)).into_owned();
        let owned = Everything::into_rmw_message(Cow::Owned(sample.clone())).into_owned();
        let copied = borrowed.clone();
        check(&name, borrowed == owned && owned == copied)?;
        check(&name, Everything::from_rmw_message(copied) == sample)?;
        check(&name, borrowed.partial_cmp(&owned) == sample.partial_cmp(&sample))?;
        println!("values: {name} ok");
    }
    let default = Everything::from_rmw_message(rmw::Everything::default());
    check("the default", default == Everything::default())?;
    println!("values: the default ok");
    Ok(())
}

fn check(name: &str, holds: bool) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("{name} is not the same afterwards")) }
}
