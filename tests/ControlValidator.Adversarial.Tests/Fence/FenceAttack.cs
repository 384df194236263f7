namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>What a policy does that no list of symbols holds back.</summary>
/// <param name="Body">
/// C# statements over <c>got</c>, which they set to what they got hold of, and <c>N</c>, which has the C library. <c>$FILE</c> is a file that is
/// none of the policy's business, <c>$NEW</c> a path at which there is nothing, <c>$PARENT</c> the process that started it, <c>$PORT</c> a port
/// at which someone listens.
/// </param>
/// <param name="Ends">Whether the process ends by it, so that the check is an error.</param>
/// <param name="WorksWithout">Whether it gets what it wants without a fence, and can be shown to without harm.</param>
/// <param name="Hangs">Whether it goes on until it is ended.</param>
public sealed record FenceAttack(string Name, string Body, bool Ends = false, bool WorksWithout = false, bool Hangs = false)
{
    private const string Natives = """
        using System.Runtime.InteropServices;

        static class N
        {
            [DllImport("libc.so.6", SetLastError = true)] internal static extern long syscall(long number, long a, long b, long c, long d, long e);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int open(string path, int flags, int mode);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int mkdir(string path, int mode);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int unlink(string path);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int chmod(string path, int mode);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int truncate(string path, long length);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int rename(string from, string to);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int symlink(string to, string at);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int link(string from, string to);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int mkfifo(string at, int mode);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int socket(int domain, int type, int protocol);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int kill(int process, int signal);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int system(string command);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern long write(int descriptor, byte[] bytes, long length);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int dup2(int from, int to);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern int close(int descriptor);
            [DllImport("libc.so.6", SetLastError = true)] internal static extern IntPtr mmap(IntPtr at, long length, int rights, int kind, int file, long offset);

            internal static string? Done(long result) => result >= 0 ? "call " + result : null;

            internal static string? Run(byte[] code)
            {
                var at = mmap(0, 4096, 7, 0x22, -1, 0);
                Marshal.Copy(code, 0, at, code.Length);
                return Done(Marshal.GetDelegateForFunctionPointer<Func0>(at)());
            }

            internal delegate long Func0();
        }
        """;

    public string Policy(string file, string created, int port) => $$"""
        {{Natives}}

        [Control("CV-ATK-001", "Attacks", Pillar = Pillar.Assets), Why("w"), Fix("f"), For("Test/things")]
        Verdict Attack(Resource resource)
        {
            string? got = null;
            {{BodyOf(file, created, port)}}
            return got is null ? Verdict.Pass : Verdict.Fail.Because("escaped: " + got);
        }
        """;

    /// <summary>The same as a property of the whole snapshot.</summary>
    /// <param name="when">A C# expression over <c>snapshot</c>: where it does not hold, nothing is tried.</param>
    public string Property(string file, string created, int port, string when = "true") => $$"""
        {{Natives}}

        [Control("CV-ATK-001", "Attacks", Pillar = Pillar.Assets, Method = Method.Prove), Why("w"), Fix("f")]
        Verdict Attack(Snapshot snapshot)
        {
            string? got = null;
            if ({{when}})
            {
                {{BodyOf(file, created, port)}}
            }
            return got is null ? Verdict.Pass : Verdict.Fail.Because("escaped: " + got);
        }
        """;

    /// <summary>The same as a text that explores an export; <c>Attack()</c> runs it.</summary>
    public string Text(string file, string created, int port) => $$"""
        {{Natives}}

        string Attack()
        {
            string? got = null;
            {{BodyOf(file, created, port)}}
            return got is null ? "nothing" : "escaped: " + got;
        }
        """;

    private string BodyOf(string file, string created, int port) => Body
        .Replace("$FILE", file, StringComparison.Ordinal)
        .Replace("$NEW", created, StringComparison.Ordinal)
        .Replace("$PARENT", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("$PORT", port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public override string ToString() => Name;
}
