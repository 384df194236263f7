using System.Runtime.InteropServices;

namespace ControlValidator.Fence;

/// <summary>What this very program needs to read to be started once more.</summary>
public static class RuntimePaths
{
    /// <summary>The program's own folder, the runtime, and the system's libraries.</summary>
    /// <param name="executable">What is started; it may lie elsewhere.</param>
    public static IReadOnlyList<string> Programs(string executable) =>
        [Path.GetFullPath(AppContext.BaseDirectory), RuntimeRoot, executable, "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"];

    /// <summary>What the loader and the runtime ask of the system: where libraries are, how much memory and how many processors there are.</summary>
    public static IReadOnlyList<string> Facts { get; } = ["/etc/ld.so.cache", "/proc", "/sys/fs/cgroup", "/sys/devices/system"];

    /// <summary>The folder that holds the runtime's versions, or the program's own where it brings its runtime along.</summary>
    public static string RuntimeRoot
    {
        get
        {
            var own = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
            return Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(own))) is "shared" ? Path.GetFullPath(Path.Combine(own, "..", "..", "..")) : own;
        }
    }
}
