#[cfg(not(feature = "safe"))]
#[doc = include_str!("message.md")]
#[macro_export]
macro_rules! message {
    (plain $type:ident { $($field:ident),+ $(,)? }:
        $name:literal, $dds_name:literal, $hash:literal $(,)?
    ) => {
        // SAFETY: all that is visited are fields of `this`.
        unsafe impl $crate::__private::Fields for $type {
            const ABOUT: $crate::__private::About = $crate::__private::About::new(
                $name, $dds_name, $hash, ::core::stringify!($($field)+),
            );
            const FIXED: ::core::option::Option<$crate::__private::Fixed<Self>> = {
                let this = ::core::mem::MaybeUninit::<Self>::uninit();
                let this = this.as_ptr();
                // SAFETY: these are all the fields of a struct, as the patterns show, which read none.
                unsafe {
                    let Self { $($field: _),+ } = *this;
                    let Self { .. } = *this;
                    $crate::__private::Layout::new()
                        $(.field_at(this, &raw const (*this).$field))+
                        .finish()
                }
            };
            #[inline(always)]
            unsafe fn visit<V: $crate::__private::Visit>(
                this: *mut Self,
                v: &mut V,
            ) -> ::core::primitive::bool {
                unsafe { $(v.field(&raw mut (*this).$field) &&)+ true }
            }
        }
        impl $crate::__private::Plain for $type {}
        const _: () = ::core::assert!(<$type as $crate::__private::Fields>::FIXED.is_some());
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug(self, ::core::stringify!($type), f)
            }
        }
    };
    ($type:ident {}: $name:literal, $dds_name:literal, $hash:literal $(,)?) => {
        // SAFETY: nothing is visited.
        unsafe impl $crate::__private::Fields for $type {
            const ABOUT: $crate::__private::About =
                $crate::__private::About::new($name, $dds_name, $hash, "");
            #[inline(always)]
            unsafe fn visit<V: $crate::__private::Visit>(
                _: *mut Self,
                v: &mut V,
            ) -> ::core::primitive::bool {
                v.nothing()
            }
        }
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                // The pattern shows that there are no fields.
                let Self {} = self;
                $crate::__private::debug(self, ::core::stringify!($type), f)
            }
        }
    };
    ($type:ident { $($($field:ident)? $([$($member:ident),+ $(,)?])?),+ $(,)? }:
        $name:literal, $dds_name:literal, $hash:literal $(,)?
    ) => {
        // SAFETY: all that is visited are fields of `this`.
        unsafe impl $crate::__private::Fields for $type {
            const ABOUT: $crate::__private::About = $crate::__private::About::new(
                $name, $dds_name, $hash, ::core::stringify!($($($field)? $($($member)+)?)+),
            );
            #[inline(always)]
            unsafe fn visit<V: $crate::__private::Visit>(
                this: *mut Self,
                v: &mut V,
            ) -> ::core::primitive::bool {
                // The patterns show that these are the fields of a struct, all of them, and read none.
                // That of a union, where one field stands for all, has no `..`.
                unsafe {
                    let Self { $($($field: _,)? $($($member: _,)+)?)+ } = *this;
                    let Self { .. } = *this;
                    $($(v.field(&raw mut (*this).$field) &&)?
                    $(v.run(($(&raw mut (*this).$member,)+)) &&)?)+
                    true
                }
            }
        }
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug(self, ::core::stringify!($type), f)
            }
        }
    };
}
