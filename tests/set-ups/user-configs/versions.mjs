/** Whether a version is the same as another, given as `major.minor`, or later. */
export function isAtLeast(version, since) {
  const [major, minor] = version.split(".").map(Number);
  const [sinceMajor, sinceMinor = 0] = since.split(".").map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

/** Whether this is such a version of Node. */
export function nodeIsAtLeast(since) {
  return isAtLeast(process.versions.node, since);
}
