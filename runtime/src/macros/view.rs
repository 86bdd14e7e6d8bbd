/// Makes the view of a struct that [`message!`](crate::message) was used for, and implements
/// [`view::Viewed`](crate::view::Viewed).
///
/// The fields are listed in the order of the wire, all of them, each with the type that it has in
/// the struct. The view is `Copy` and has the same fields, public, each as
/// [`Viewed::View`](crate::view::Viewed::View) of its type. Plain structs need no view: they are
/// read by value, and `message!` has implemented `Viewed` for them.
///
/// # Example
/// ```
/// # use rosidlc_runtime::{cdr, message};
/// use rosidlc_runtime::{impl_view, view};
///
/// #[derive(Clone, Default, PartialEq)]
/// pub struct Joints {
///     name: Vec<String>,
///     position: Vec<f64>,
/// }
/// # message! { Joints { name, position }: "p/msg/Joints", "p::msg::dds_::Joints_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
///
/// impl_view! { pub struct JointsView for Joints { name: Vec<String>, position: Vec<f64> } }
///
/// let joints = Joints { name: vec!["elbow".into()], position: vec![0.5] };
/// let bytes = cdr::to_vec(&joints);
/// let view: JointsView<'_> = view::from_slice::<Joints>(&bytes)?;
/// assert_eq!(view.name.iter().next(), Some("elbow"));
/// assert_eq!(view.position.get(0), Some(0.5));
/// # Ok::<(), cdr::Error>(())
/// ```
#[macro_export]
macro_rules! impl_view {
    ($(#[$attr:meta])* $vis:vis struct $view:ident for $type:ty {}) => {
        $(#[$attr])*
        #[derive(::core::fmt::Debug)]
        $vis struct $view<'a> {
            bytes: ::core::marker::PhantomData<&'a [::core::primitive::u8]>,
        }
        // Not derived, which takes the compiler longer.
        impl ::core::marker::Copy for $view<'_> {}
        impl ::core::clone::Clone for $view<'_> {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }
        impl $crate::view::Viewed for $type {
            type View<'a> = $view<'a>;
            type Items<'a> = $crate::view::Seq<'a, $type>;
            #[inline(always)]
            fn view<'a>(
                r: &mut $crate::cdr::Reader<'a>,
            ) -> ::core::result::Result<$view<'a>, $crate::cdr::Error> {
                <$type as $crate::cdr::Wire>::decode(r)?;
                ::core::result::Result::Ok($view { bytes: ::core::marker::PhantomData })
            }
            #[inline]
            fn items<'a>(
                r: &mut $crate::cdr::Reader<'a>,
                count: ::core::primitive::usize,
            ) -> ::core::result::Result<$crate::view::Seq<'a, $type>, $crate::cdr::Error> {
                $crate::view::Seq::read(r, count)
            }
        }
    };
    ($(#[$attr:meta])* $vis:vis struct $view:ident for $type:ty {
        $($(#[$field_attr:meta])* $field:ident: $field_type:ty),+ $(,)?
    }) => {
        $(#[$attr])*
        #[derive(::core::fmt::Debug)]
        $vis struct $view<'a> {
            $($(#[$field_attr])* pub $field: <$field_type as $crate::view::Viewed>::View<'a>,)+
        }
        // Not derived, which takes the compiler longer.
        impl ::core::marker::Copy for $view<'_> {}
        impl ::core::clone::Clone for $view<'_> {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }
        impl $crate::view::Viewed for $type {
            type View<'a> = $view<'a>;
            type Items<'a> = $crate::view::Seq<'a, $type>;
            #[inline(always)]
            fn view<'a>(
                r: &mut $crate::cdr::Reader<'a>,
            ) -> ::core::result::Result<$view<'a>, $crate::cdr::Error> {
                ::core::result::Result::Ok($view {
                    // Spelled out, since `?` takes the compiler longer.
                    $($field: match $crate::__private::view::<$field_type>(
                        r,
                        ::core::stringify!($field),
                    ) {
                        ::core::result::Result::Ok(field) => field,
                        ::core::result::Result::Err(error) => {
                            return ::core::result::Result::Err(error);
                        }
                    },)+
                })
            }
            #[inline]
            fn items<'a>(
                r: &mut $crate::cdr::Reader<'a>,
                count: ::core::primitive::usize,
            ) -> ::core::result::Result<$crate::view::Seq<'a, $type>, $crate::cdr::Error> {
                $crate::view::Seq::read(r, count)
            }
        }
    };
}
