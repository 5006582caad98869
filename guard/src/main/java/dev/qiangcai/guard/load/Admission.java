package dev.qiangcai.guard.load;

/// The answer to a request for entry: a [Permit], which must be closed, or a [Shed], which is told to the client.
public sealed interface Admission permits Permit, Shed {}
