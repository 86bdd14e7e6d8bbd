/// Ends a [`Layout`](crate::__private::Layout): the one `unsafe` that [`message!`](crate::message)
/// writes. The reason stands where it is used.
#[cfg(not(feature = "safe"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __finish {
    ($layout:ident, $type:ident) => {
        unsafe { $layout.finish::<$type>() }
    };
}

/// Ends a [`Layout`](crate::__private::Layout).
#[cfg(feature = "safe")]
#[doc(hidden)]
#[macro_export]
macro_rules! __finish {
    ($layout:ident, $type:ident) => {
        $layout.finish::<$type>()
    };
}
