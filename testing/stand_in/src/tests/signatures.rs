//! Vectors made by OpenSSL and Python, which know nothing of us.

use crate::signing::{is_same, redsys, stripe};

const KEY: &str = "sq7HjrUOBfKmC576ILgskD5srU870gJ7";

#[test]
fn stripe_signs_the_second_and_the_body() {
    let made = stripe("whsec_standin", 1_700_000_000, "{\"id\":\"evt_1\"}");
    assert_eq!(made, "t=1700000000,v1=829bbcec3698442415a70120233b78404026c555751217fd575c8416cdbe4d49");
}

#[test]
fn redsys_signs_with_a_key_of_each_order() {
    let parameters = "eyJEU19NRVJDSEFOVF9BTU9VTlQiOiIxNDUiLCJEU19NRVJDSEFOVF9PUkRFUiI6IjEyMzQ1Njc4OTAifQ==";
    let made = redsys(KEY, "1234567890", parameters);
    assert_eq!(
        made,
        "X_B8c6zH8QtKelfLWtomhGWbdKAz8IH-_a8Umkk88_GW4lsEtQOYlvKMdEMGa9l25mZxZ3v2XqCQydhdDWzDDg"
    );
    assert_ne!(redsys(KEY, "1234567891", parameters), made);
    assert_eq!(
        redsys(KEY, "0001AbCd0012", "eyJhIjoiYiJ9"),
        "R29iPimT5YXagZSldCMiFHQ_RsYXIoDrRh9MVctrSwGgcwAbkypyb9Tmj98lBvBesv9xOv0KIufwT71Z5yFMvQ"
    );
}

#[test]
fn a_signature_is_the_same_in_either_alphabet() {
    assert!(is_same("a-_b==", "a+/b"));
    assert!(!is_same("a-_b", "a-_c"));
}
