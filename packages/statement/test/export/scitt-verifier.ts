/** What scitt-cose 0.5.0 (PyPI), a verifier that others wrote, says of our bytes; run by `scitt.test.ts`. */
export const SCITT_VERIFIER = String.raw`
import json, sys
from scitt_cose import parse_signed_statement, verify_receipt
cases = json.load(sys.stdin)
out = []
for case in cases:
    statement = bytes.fromhex(case["statement"])
    parsed = parse_signed_statement(statement, public_key_pem=case["statementKey"])
    receipt = verify_receipt(bytes.fromhex(case["receipt"]), leaf_entry_hex=case["statement"], log_public_key_pem=case["logKey"])
    out.append({
        "signature": parsed["signature_verified"], "issuer": parsed["issuer"], "subject": parsed["subject"],
        "payload": parsed["payload"].hex() if parsed["payload"] else None,
        "receipt": receipt.ok, "size": receipt.tree_size, "index": receipt.leaf_index,
        "receiptIssuer": receipt.issuer, "receiptSubject": receipt.subject, "errors": receipt.errors,
    })
json.dump(out, sys.stdout)
`;
