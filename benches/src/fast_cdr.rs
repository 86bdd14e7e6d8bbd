//! Fast-CDR, which is C++: what `fast_cdr.cpp` offers.

use std::ffi::{CString, c_char, c_void};
use std::slice;

use rosidlc_runtime::Interface;

use crate::measure::Candidate;

unsafe extern "C" {
    fn fast_cdr_new(name: *const c_char, bytes: *const u8, size: usize) -> *mut c_void;
    fn fast_cdr_serialize(it: *mut c_void, times: u32);
    fn fast_cdr_decode(it: *mut c_void, times: u32);
    fn fast_cdr_decode_into(it: *mut c_void, times: u32);
    fn fast_cdr_bytes(it: *mut c_void, bytes: *mut *const u8) -> usize;
    fn fast_cdr_delete(it: *mut c_void);
}

/// A message that lives on the other side. The calls are safe as long as it does.
struct Case(*mut c_void);

impl Case {
    fn new<T: Interface>(bytes: &[u8]) -> Self {
        let name = CString::new(T::TYPE_NAME).unwrap_or_default();
        // SAFETY: a C string, and as many bytes as said; both are copied.
        let case = unsafe { fast_cdr_new(name.as_ptr(), bytes.as_ptr(), bytes.len()) };
        assert!(!case.is_null(), "Fast-CDR has no {}", T::TYPE_NAME);
        Self(case)
    }

    fn candidate<'a>(self, call: unsafe extern "C" fn(*mut c_void, u32)) -> Candidate<'a> {
        Candidate::new("Fast-CDR", move |times| {
            let case = &self;
            // SAFETY: the message lives as long as this closure.
            unsafe { call(case.0, times) }
        })
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        // SAFETY: made by `fast_cdr_new`, and not used again.
        unsafe { fast_cdr_delete(self.0) }
    }
}

pub fn serializer<'a, T: Interface>(bytes: &[u8]) -> Candidate<'a> {
    Case::new::<T>(bytes).candidate(fast_cdr_serialize)
}

pub fn decoder<'a, T: Interface>(bytes: &[u8]) -> Candidate<'a> {
    Case::new::<T>(bytes).candidate(fast_cdr_decode)
}

pub fn decoder_into<'a, T: Interface>(bytes: &[u8]) -> Candidate<'a> {
    Case::new::<T>(bytes).candidate(fast_cdr_decode_into)
}

/// What is read from the bytes is written as the same bytes.
pub fn agree<T: Interface>(bytes: &[u8]) {
    let case = Case::new::<T>(bytes);
    let mut written = std::ptr::null();
    // SAFETY: the message lives, and with it the buffer that the pointer is set to.
    let again = unsafe {
        fast_cdr_serialize(case.0, 1);
        let size = fast_cdr_bytes(case.0, &raw mut written);
        slice::from_raw_parts(written, size)
    };
    assert_eq!(again, bytes, "{}", T::TYPE_NAME);
}
