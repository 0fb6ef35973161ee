"""The long proofs, run by hand before a release (`make prove`), and never by `make test`.

Paper: every PDF of our own keeps what a sample of it promises. Fuzzing: whatever bytes stand in a file, problems are
told, and nothing else happens. Mutation testing: whatever slip is made in the code of the reader and of the rules, the
tests notice. Interrupted builds: a whole site stands, whenever a build is ended.
"""
