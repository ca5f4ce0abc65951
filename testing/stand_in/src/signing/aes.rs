//! AES with 128 bits, in one direction, block after block (FIPS 197, SP 800-38A). Slow and plain: it signs for tests and keeps
//! no secret.

type Block = [u8; 16];

/// Twice a number of the field.
const fn twice(byte: u8) -> u8 {
    (byte << 1) ^ (0x1b * (byte >> 7))
}

/// What each byte becomes, reckoned as the standard defines it: its inverse in the field, turned and mixed.
const fn substitutes() -> [u8; 256] {
    let (mut table, mut one, mut other) = ([0; 256], 1_u8, 1_u8);
    loop {
        // `one` goes through all numbers by threes, `other` backwards, so they are each other's inverse.
        one ^= twice(one);
        other ^= other << 1;
        other ^= other << 2;
        other ^= other << 4;
        other ^= 0x09 * (other >> 7);
        let turned =
            other.rotate_left(1) ^ other.rotate_left(2) ^ other.rotate_left(3) ^ other.rotate_left(4);
        table[one as usize] = other ^ turned ^ 0x63;
        if one == 1 {
            break;
        }
    }
    table[0] = 0x63;
    table
}

const SUBSTITUTES: [u8; 256] = substitutes();

fn keys(key: &Block) -> [Block; 11] {
    let (mut all, mut constant) = ([*key; 11], 1);
    for round in 1..11 {
        let before = all[round - 1];
        let mut word =
            [before[13], before[14], before[15], before[12]].map(|byte| SUBSTITUTES[usize::from(byte)]);
        word[0] ^= constant;
        constant = twice(constant);
        for column in 0..4 {
            for row in 0..4 {
                word[row] ^= before[4 * column + row];
                all[round][4 * column + row] = word[row];
            }
        }
    }
    all
}

fn xor(block: &mut Block, with: &Block) {
    block.iter_mut().zip(with).for_each(|(byte, other)| *byte ^= other);
}

/// Substitutes each byte and shifts each row by its number.
fn shifted(block: &Block) -> Block {
    std::array::from_fn(|at| SUBSTITUTES[usize::from(block[(at + 4 * (at % 4)) % 16])])
}

fn mixed(block: &Block) -> Block {
    std::array::from_fn(|at| {
        let byte = |step: usize| block[at / 4 * 4 + (at + step) % 4];
        twice(byte(0)) ^ twice(byte(1)) ^ byte(1) ^ byte(2) ^ byte(3)
    })
}

/// One block under a key.
pub(super) fn block(key: &Block, plain: &Block) -> Block {
    let (keys, mut state) = (keys(key), *plain);
    xor(&mut state, &keys[0]);
    for round in &keys[1..10] {
        state = mixed(&shifted(&state));
        xor(&mut state, round);
    }
    state = shifted(&state);
    xor(&mut state, &keys[10]);
    state
}

/// Bytes under a key, block after block from a block of zeros, filled up as PKCS 7 says.
pub(super) fn cbc(key: &Block, plain: &[u8]) -> Vec<u8> {
    let fill = 16 - plain.len() % 16;
    let mut filled = plain.to_vec();
    filled.extend(std::iter::repeat_n(u8::try_from(fill).expect("a block has 16 bytes"), fill));
    let (mut all, mut last) = (Vec::with_capacity(filled.len()), [0; 16]);
    for part in filled.chunks_exact(16) {
        last.iter_mut().zip(part).for_each(|(byte, other)| *byte ^= other);
        last = block(key, &last);
        all.extend(last);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{block, cbc};

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
    }

    /// FIPS 197, appendix B and C.1.
    #[test]
    fn blocks_are_as_the_standard_shows_them() {
        for (key, plain, secret) in [
            (
                "2b7e151628aed2a6abf7158809cf4f3c",
                "3243f6a8885a308d313198a2e0370734",
                "3925841d02dc09fbdc118597196a0b32",
            ),
            (
                "000102030405060708090a0b0c0d0e0f",
                "00112233445566778899aabbccddeeff",
                "69c4e0d86a7b0430d8cdb78070b4c55a",
            ),
        ] {
            let (key, plain) = (bytes(key).try_into().unwrap(), bytes(plain).try_into().unwrap());
            assert_eq!(block(&key, &plain).to_vec(), bytes(secret));
        }
    }

    /// A whole block is followed by one that only fills up; made by OpenSSL.
    #[test]
    fn what_is_longer_goes_on_from_the_block_before() {
        let key = *b"sq7HjrUOBfKmC576";
        assert_eq!(cbc(&key, b"0123456789abcdef").len(), 32);
        assert_eq!(cbc(&key, b"1234567890"), bytes("456b77fc83d3cd844c5ec42d9221912a"));
        assert_eq!(
            cbc(&key, b"0123456789abcdefg"),
            bytes("3063991d871cda31bfe649a16f1fc56e8144d403b32a8d81425f434386856eff")
        );
    }
}
