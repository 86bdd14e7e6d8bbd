/// Splits a comment into the notice of copyright and licence at its head and the rest, which is
/// what documentation begins with.
///
/// The notice is every paragraph up to the last one at the head that speaks of such things.
pub(super) fn split_notice(lines: &[String]) -> (&[String], &[String]) {
    let mut end = 0;
    let mut at = 0;
    while at < lines.len() {
        let length = paragraph(&lines[at..]);
        if !lines[at..at + length].iter().any(|line| is_notice(line)) {
            break;
        }
        at += length;
        end = at;
    }
    lines.split_at(end)
}

/// A notice without the rulers and blank lines around it.
pub(super) fn trimmed(mut notice: &[String]) -> Vec<String> {
    let is_text = |line: &&String| line.contains(char::is_alphanumeric);
    while let Some((_, rest)) = notice.split_first().filter(|(line, _)| !is_text(line)) {
        notice = rest;
    }
    while let Some((_, rest)) = notice.split_last().filter(|(line, _)| !is_text(line)) {
        notice = rest;
    }
    notice.to_vec()
}

/// How many lines the first paragraph has, with the blank lines and rulers around it.
fn paragraph(lines: &[String]) -> usize {
    let is_text = |line: &String| line.contains(char::is_alphanumeric);
    let head = lines.iter().take_while(|line| !is_text(line)).count();
    let text = lines[head..].iter().take_while(|line| is_text(line)).count();
    let tail = lines[head + text..].iter().take_while(|line| !is_text(line)).count();
    head + text + tail
}

fn is_notice(line: &str) -> bool {
    const SIGNS: [&str; 12] = [
        "Copyright ",
        "Copyright(",
        "SPDX-License-Identifier",
        "All rights reserved",
        "Licensed under",
        "licenses/",
        "under the License",
        "Permission is hereby granted",
        "permission notice shall be included",
        "THE SOFTWARE IS PROVIDED",
        "THIS SOFTWARE IS PROVIDED",
        "Redistribution and use",
    ];
    SIGNS.iter().any(|sign| line.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::split_notice;

    fn check(comment: &str, notice: usize) {
        let lines: Vec<String> = comment.lines().map(str::to_owned).collect();
        assert_eq!(split_notice(&lines).0.len(), notice, "{comment}");
    }

    #[test]
    fn notices() {
        check("A pose.\n\nCopyright is not meant.", 0);
        check("Copyright 2020 Us\n\nLicensed under X\nfor you\n\nA pose.", 5);
        check("====\nCopyright 2020 Us\n====\nSPDX-License-Identifier: MIT", 4);
        check("Copyright 2020 Us", 1);
        check("", 0);
    }
}
