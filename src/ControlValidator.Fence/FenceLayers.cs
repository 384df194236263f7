namespace ControlValidator.Fence;

/// <summary>What a fenced process can be kept from, each by a means of its own. A process is fenced by a set of them.</summary>
[Flags]
public enum FenceLayers
{
    None = 0,

    /// <summary>No file can be opened but those that the process needs to start, and none written. Linux: Landlock.</summary>
    Files = 1,

    /// <summary>No TCP connection and no TCP port. Linux: Landlock, fourth version or later.</summary>
    Network = 2,

    /// <summary>
    /// Only the system calls that a running program needs for itself: nothing is opened, started, signalled or looked into any more.
    /// Linux: a seccomp filter on all threads.
    /// </summary>
    SystemCalls = 4,

    /// <summary>Bounds on processor time, memory, file sizes, open files and core dumps. Linux: resource limits.</summary>
    Resources = 8,

    /// <summary>No environment but our own, no descriptor but the pipes, no privilege to be gained.</summary>
    Inheritance = 16,

    All = Files | Network | SystemCalls | Resources | Inheritance,
}
