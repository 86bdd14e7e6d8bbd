#[cfg(feature = "safe")]
#[doc = include_str!("message.md")]
#[macro_export]
macro_rules! message {
    (plain $type:ident { $($field:ident),+ $(,)? }:
        $name:literal, $dds_name:literal, $hash:literal $(,)?
    ) => {
        impl $crate::__private::Fields for $type {
            const ABOUT: $crate::__private::About = $crate::__private::About::new(
                $name, $dds_name, $hash, ::core::stringify!($($field)+),
            );
            const FIXED: ::core::option::Option<$crate::__private::Fixed<Self>> = {
                let none: ::core::option::Option<&Self> = ::core::option::Option::None;
                $crate::__private::Layout::new()$(.field_of(
                    match none {
                        ::core::option::Option::Some(it) => ::core::option::Option::Some(&it.$field),
                        ::core::option::Option::None => ::core::option::Option::None,
                    },
                    ::core::mem::offset_of!(Self, $field),
                ))+.finish()
            };
            #[inline]
            fn show<V: $crate::__private::Show>(&self, v: &mut V) {
                let Self { $($field),+ } = self;
                $(v.field($field);)+
            }
            #[inline]
            fn fill<V: $crate::__private::Fill>(
                &mut self,
                v: &mut V,
            ) -> ::core::primitive::bool {
                $(v.field(&mut self.$field) &&)+ true
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
        impl $crate::__private::Fields for $type {
            const ABOUT: $crate::__private::About =
                $crate::__private::About::new($name, $dds_name, $hash, "");
            #[inline]
            fn show<V: $crate::__private::Show>(&self, v: &mut V) {
                v.nothing();
            }
            #[inline]
            fn fill<V: $crate::__private::Fill>(
                &mut self,
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
        impl $crate::__private::Fields for $type {
            const ABOUT: $crate::__private::About = $crate::__private::About::new(
                $name, $dds_name, $hash, ::core::stringify!($($($field)? $($($member)+)?)+),
            );
            #[inline]
            fn show<V: $crate::__private::Show>(&self, v: &mut V) {
                let Self { $($($field,)? $($($member,)+)?)+ } = self;
                $($(v.field($field);)? $(v.run(($($member,)+));)?)+
            }
            #[inline]
            fn fill<V: $crate::__private::Fill>(
                &mut self,
                v: &mut V,
            ) -> ::core::primitive::bool {
                $($(v.field(&mut self.$field) &&)?
                $(v.run(($(&mut self.$member,)+)) &&)?)+
                true
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
