use super::file;

fn check(tokens: &str, expected: &str) {
    let text = tokens.parse().map(|tokens| file("h", tokens));
    assert_eq!(text.ok(), Some(format!("// h\n\n{expected}")), "{tokens}");
}

#[test]
fn items() {
    check("pub mod a ; pub mod b ;", "pub mod a;\npub mod b;\n");
    check("pub struct A {}", "pub struct A {}\n");
    check("pub type A = :: b :: C < u8 , 3 > ;", "pub type A = ::b::C<u8, 3>;\n");
    check(
        "#[doc = \" One.\\n\\n Two `x`.\"] #[derive(Clone, Debug)] pub struct A { pub a : [u8 ; 3] , #[doc = \" B\"] pub b : A < u8 , 4 > , }",
        "/// One.\n///\n/// Two `x`.\n#[derive(Clone, Debug)]\npub struct A {\n    pub a: [u8; 3],\n    /// B\n    pub b: A<u8, 4>,\n}\n",
    );
    check(
        "impl A { pub const X : & 'static str = \"x\" ; pub const Y : f32 = - 1.5 ; } impl :: c :: D for A {}",
        "impl A {\n    pub const X: &'static str = \"x\";\n    pub const Y: f32 = -1.5;\n}\n\nimpl ::c::D for A {}\n",
    );
}
