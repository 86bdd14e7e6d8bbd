//! SHA-256 (FIPS 180-4), for who builds without the command: see ARCHITECTURE.md.

/// The first 32 bits behind the point of the square roots of the first 8 primes.
const START: [u32; 8] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/// The first 32 bits behind the point of the cube roots of the first 64 primes.
#[rustfmt::skip]
const ROUNDS: [u32; 64] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

/// A hash under way.
pub(super) struct Sha256 {
    state: [u32; 8],
    /// What does not fill a block yet.
    rest: Vec<u8>,
    length: u64,
}

impl Sha256 {
    pub(super) fn new() -> Self {
        Self { state: START, rest: Vec::with_capacity(64), length: 0 }
    }

    pub(super) fn update(&mut self, text: &[u8]) {
        self.length += text.len() as u64;
        let (head, text) = text.split_at(text.len().min(64 - self.rest.len()));
        self.rest.extend_from_slice(head);
        if self.rest.len() < 64 {
            return;
        }
        compress(&mut self.state, &self.rest);
        let blocks = text.chunks_exact(64);
        self.rest.clear();
        self.rest.extend_from_slice(blocks.remainder());
        blocks.for_each(|block| compress(&mut self.state, block));
    }

    pub(super) fn finish(mut self) -> [u8; 32] {
        let bits = 8 * self.length;
        let blanks = 1 + (119 - self.length % 64) % 64;
        let mut end = vec![0; blanks as usize];
        end[0] = 0x80;
        end.extend(bits.to_be_bytes());
        self.update(&end);
        let mut hash = [0; 32];
        for (part, word) in hash.chunks_exact_mut(4).zip(self.state) {
            part.copy_from_slice(&word.to_be_bytes());
        }
        hash
    }
}

/// Works one block of 64 bytes into the state. Loops by index: a build script is not optimized, and
/// iterators then cost several times as much.
fn compress(state: &mut [u32; 8], block: &[u8]) {
    let mut words = [0; 64];
    let mut at = 0;
    while at < 16 {
        let bytes = [block[4 * at], block[4 * at + 1], block[4 * at + 2], block[4 * at + 3]];
        words[at] = u32::from_be_bytes(bytes);
        at += 1;
    }
    while at < 64 {
        let (two, fifteen) = (words[at - 2], words[at - 15]);
        let low = fifteen.rotate_right(7) ^ fifteen.rotate_right(18) ^ (fifteen >> 3);
        let high = two.rotate_right(17) ^ two.rotate_right(19) ^ (two >> 10);
        words[at] = words[at - 16].wrapping_add(low).wrapping_add(words[at - 7]).wrapping_add(high);
        at += 1;
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    at = 0;
    while at < 64 {
        let choice = (e & f) ^ (!e & g);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let low = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let high = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let first = h
            .wrapping_add(low)
            .wrapping_add(choice)
            .wrapping_add(ROUNDS[at])
            .wrapping_add(words[at]);
        let second = high.wrapping_add(majority);
        (h, g, f, e) = (g, f, e, d.wrapping_add(first));
        (d, c, b, a) = (c, b, a, first.wrapping_add(second));
        at += 1;
    }
    at = 0;
    for word in [a, b, c, d, e, f, g, h] {
        state[at] = state[at].wrapping_add(word);
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Sha256;
    use crate::describe::hex;

    fn hash(parts: &[&[u8]]) -> String {
        let mut digest = Sha256::new();
        parts.iter().for_each(|part| digest.update(part));
        hex(&digest.finish())
    }

    /// The examples of NIST.
    #[test]
    fn known_hashes() {
        let long = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        let million = vec![b'a'; 1_000_000];
        for (text, expected) in [
            (&b""[..], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (long, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
            (&million, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ] {
            assert_eq!(hash(&[text]), expected);
        }
    }

    #[test]
    fn however_it_is_cut() {
        let text: Vec<u8> = (0..=255).collect();
        for length in 0..text.len() {
            let whole = hash(&[&text[..length]]);
            for cut in [0, 1, 63, 64, 65, 128].into_iter().filter(|cut| *cut <= length) {
                assert_eq!(hash(&[&text[..cut], &text[cut..length]]), whole, "{length} {cut}");
            }
            #[cfg(feature = "cli")]
            {
                use sha2::Digest;
                let library: [u8; 32] = sha2::Sha256::digest(&text[..length]).into();
                assert_eq!(whole, hex(&library), "{length}");
            }
        }
    }
}
