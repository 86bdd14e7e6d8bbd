//! What the target `rclrs` makes of a type. The code stands in the user's crate, which depends on
//! `rosidl_runtime_rs`; this crate does not. All of it is for generated code: a struct that is not
//! what the C libraries take it for is undefined behaviour, and nothing here can check that.

/// Links the C libraries of a package: its structs, and its type support.
#[doc(hidden)]
#[macro_export]
macro_rules! rclrs_link {
    ($structs:literal, $type_support:literal) => {
        #[link(name = $structs)]
        #[link(name = $type_support)]
        unsafe extern "C" {}
    };
}

/// Implements what rosidl_runtime_rs asks of a struct that C knows: the struct, its ROS name, its
/// name in C.
#[doc(hidden)]
#[macro_export]
macro_rules! rclrs_rmw {
    ($type:ident: $name:literal, $c_name:literal) => {
        const _: () = {
            unsafe extern "C" {
                #[link_name = ::core::concat!($c_name, "__init")]
                fn init(message: *mut ::core::ffi::c_void) -> ::core::primitive::bool;
                #[link_name = ::core::concat!($c_name, "__Sequence__init")]
                fn sequence_init(
                    sequence: *mut ::core::ffi::c_void,
                    size: ::core::primitive::usize,
                ) -> ::core::primitive::bool;
                #[link_name = ::core::concat!($c_name, "__Sequence__fini")]
                fn sequence_fini(sequence: *mut ::core::ffi::c_void);
                #[link_name = ::core::concat!($c_name, "__Sequence__copy")]
                fn sequence_copy(
                    from: *const ::core::ffi::c_void,
                    to: *mut ::core::ffi::c_void,
                ) -> ::core::primitive::bool;
                #[link_name = ::core::concat!(
                                    "rosidl_typesupport_c__get_message_type_support_handle__",
                                    $c_name
                                )]
                safe fn type_support() -> *const ::core::ffi::c_void;
            }
            impl ::core::default::Default for $type {
                fn default() -> Self {
                    // SAFETY: zeros are values of all that is in the struct: numbers, `bool`,
                    // strings and sequences of null and length 0.
                    let mut message: Self = unsafe { ::core::mem::zeroed() };
                    // SAFETY: the struct has the fields of the C struct in their order and is
                    // `repr(C)`; `init` asks for a pointer to such memory.
                    let done = unsafe { init((&raw mut message).cast()) };
                    ::core::assert!(done, "no memory for a {}", $name);
                    message
                }
            }
            impl ::rosidl_runtime_rs::SequenceAlloc for $type {
                fn sequence_init(
                    sequence: &mut ::rosidl_runtime_rs::Sequence<Self>,
                    size: ::core::primitive::usize,
                ) -> ::core::primitive::bool {
                    // SAFETY: the pointer is to a sequence of this struct, as C lays it out.
                    unsafe { sequence_init((&raw mut *sequence).cast(), size) }
                }
                fn sequence_fini(sequence: &mut ::rosidl_runtime_rs::Sequence<Self>) {
                    // SAFETY: as above; C has allocated what it frees.
                    unsafe { sequence_fini((&raw mut *sequence).cast()) }
                }
                fn sequence_copy(
                    from: &::rosidl_runtime_rs::Sequence<Self>,
                    to: &mut ::rosidl_runtime_rs::Sequence<Self>,
                ) -> ::core::primitive::bool {
                    // SAFETY: both pointers are to sequences of this struct, and to different ones.
                    unsafe { sequence_copy((&raw const *from).cast(), (&raw mut *to).cast()) }
                }
            }
            impl ::rosidl_runtime_rs::Message for $type {
                type RmwMsg = Self;
                fn into_rmw_message(
                    message: ::std::borrow::Cow<'_, Self>,
                ) -> ::std::borrow::Cow<'_, Self> {
                    message
                }
                fn from_rmw_message(message: Self) -> Self {
                    message
                }
            }
            impl ::rosidl_runtime_rs::RmwMessage for $type {
                const TYPE_NAME: &'static ::core::primitive::str = $name;
                fn get_type_support() -> *const ::core::ffi::c_void {
                    type_support()
                }
            }
        };
    };
}

/// Implements rosidl_runtime_rs's `Service` for a marker: its request and response, its name in C.
#[doc(hidden)]
#[macro_export]
macro_rules! rclrs_service {
    ($type:ident: $request:path, $response:path, $c_name:literal) => {
        const _: () = {
            unsafe extern "C" {
                #[link_name = ::core::concat!(
                                    "rosidl_typesupport_c__get_service_type_support_handle__",
                                    $c_name
                                )]
                safe fn type_support() -> *const ::core::ffi::c_void;
            }
            impl ::rosidl_runtime_rs::Service for $type {
                type Request = $request;
                type Response = $response;
                fn get_type_support() -> *const ::core::ffi::c_void {
                    type_support()
                }
            }
        };
    };
}
