/// Puts the modules that a `build.rs` generated into the module where it stands.
///
/// It includes `$OUT_DIR/rosidlc/mod.rs`, which `rosidlc-build` writes. Without that file, or
/// without a `build.rs`, the crate does not compile.
///
/// # Example
/// ```ignore
/// rosidlc_runtime::include_interfaces!();
///
/// let request = my_interfaces::srv::add_two_ints::Request { a: 1, b: 2 };
/// ```
#[macro_export]
macro_rules! include_interfaces {
    () => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/rosidlc/mod.rs"));
    };
}
