use core::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The interface cannot be used.
    Error,
    /// It can, but it may not mean what its author thinks.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

macro_rules! codes {
    ($($severity:ident $variant:ident $name:literal $(#[$doc:meta])*;)*) => {
        /// The name of a rule: stable, in kebab-case, explained by `rosidlc rule NAME`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// How bad a finding of this rule is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity,)*
                }
            }

            /// What the rule means, with an example and its cure, as Markdown.
            pub fn page(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("../../docs/rules/", $name, ".md")),)*
                }
            }
        }
    };
}

codes! {
    // The text.
    Error InvalidUtf8 "invalid-utf8" /** Bytes that are no UTF-8. */;
    Error ByteOrderMark "byte-order-mark" /** U+FEFF at the start of a file. */;
    Error FileTooLarge "file-too-large" /** A text of more bytes than is sensible. */;
    Error UnreadableFile "unreadable-file" /** The system refuses to give the file. */;
    Error IndentedDeclaration "indented-declaration" /** Blanks before a declaration. */;
    Error MissingName "missing-name" /** A type without a field name. */;
    Error MissingSeparator "missing-separator" /** Too few `---` lines. */;
    Error ExtraSeparator "extra-separator" /** Too many `---` lines. */;
    Error MalformedSeparator "malformed-separator" /** A line that is nearly `---`. */;
    // Types.
    Error MalformedArray "malformed-array" /** Brackets that are no array suffix. */;
    Error NestedArray "nested-array" /** An array of arrays. */;
    Error InvalidArraySize "invalid-array-size" /** A size that is no number above zero. */;
    Error InvalidStringBound "invalid-string-bound" /** A bound that is no number above zero. */;
    Error InvalidTypeName "invalid-type-name" /** A type that cannot name an interface. */;
    Error ObsoleteType "obsolete-type" /** `time` and `duration` of ROS 1. */;
    Error UnknownType "unknown-type" /** A package that has no such message. */;
    Error UnknownPackage "unknown-package" /** A package that is nowhere to be found. */;
    Error IdlOnlyType "idl-only-type" /** A type that only a native `.idl` file defines. */;
    Error RecursiveType "recursive-type" /** A message that holds itself. */;
    // Names.
    Error InvalidPackageName "invalid-package-name" /** A package's name breaks the rules. */;
    Error InvalidInterfaceName "invalid-interface-name" /** A file's name breaks the rules. */;
    Error InvalidFieldName "invalid-field-name" /** A field's name breaks the rules. */;
    Error InvalidConstantName "invalid-constant-name" /** A constant's name breaks the rules. */;
    Error DuplicateField "duplicate-field" /** Two fields of one name. */;
    Error DuplicateConstant "duplicate-constant" /** Two constants of one name. */;
    Error CollidingNames "colliding-names" /** Two interfaces whose Rust modules are one. */;
    // Values.
    Error EqualsInDefault "equals-in-default" /** A default with `=`, read as a constant. */;
    Error InvalidConstantType "invalid-constant-type" /** A constant of no primitive type. */;
    Error InvalidBool "invalid-bool" /** No truth value. */;
    Error InvalidInteger "invalid-integer" /** No integer. */;
    Error IntegerOutOfRange "integer-out-of-range" /** An integer that its type cannot hold. */;
    Error InvalidFloat "invalid-float" /** No floating-point number. */;
    Error UnescapedQuote "unescaped-quote" /** A quote inside a quoted string. */;
    Error StringTooLong "string-too-long" /** A string beyond its bound. */;
    Error InvalidArrayValue "invalid-array-value" /** A list that cannot be read. */;
    Error ArrayLength "array-length" /** A list of the wrong length. */;
    Error NestedDefault "nested-default" /** A default on a field that holds a message. */;
    Error InvalidEscape "invalid-escape" /** A backslash that breaks the official tools. */;
    // What Rust cannot hold.
    Error Unrepresentable "unrepresentable" /** Legal, but no Rust type can hold it. */;
    // Packages.
    Error InvalidManifest "invalid-manifest" /** A `package.xml` that cannot be read. */;
    Warning UndeclaredDependency "undeclared-dependency" /** A package used, not declared. */;
    Warning MisplacedInterface "misplaced-interface" /** A file in the folder of another kind. */;
    Warning LeftOut "left-out" /** A neighbour of a needed file is broken and left out. */;
    // Surprises.
    Warning HashInString "hash-in-string" /** `#` inside quotes starts a comment. */;
    Warning UnterminatedQuote "unterminated-quote" /** An opening quote kept as text. */;
    Warning ChangedByEscapes "changed-by-escapes" /** A string that two rounds of escapes change. */;
    Warning LostSign "lost-sign" /** `-inf`, which the official tools turn into `inf`. */;
    Warning FloatOverflow "float-overflow" /** A number beyond its type, which becomes infinite. */;
    Warning WideSequenceBound "wide-sequence-bound" /** A bound that wanders from string to sequence. */;
    Warning SplitElement "split-element" /** A list element that the official tools cut in two. */;
}

impl Code {
    /// The code of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
