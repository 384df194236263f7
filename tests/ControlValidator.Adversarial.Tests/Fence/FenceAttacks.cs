namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>What is tried against the fence alone.</summary>
internal static class FenceAttacks
{
    internal static IEnumerable<FenceAttack> All => [.. Reading, .. Writing, .. Processes, .. Network, .. Kernel, .. Pipes, .. Breaking];

    private static FenceAttack[] Reading =>
    [
        new("reads a file", """got = System.IO.File.ReadAllText("/etc/hostname");""", WorksWithout: true),
        new("opens a file", """got = N.Done(N.open("/etc/hostname", 0, 0));""", WorksWithout: true),
        new("opens a file by number", """got = N.Done(N.syscall(257, -100, (long)Marshal.StringToCoTaskMemUTF8("/etc/hostname"), 0, 0, 0));""", WorksWithout: true),
        new("opens a file by its older number", """got = N.Done(N.syscall(2, (long)Marshal.StringToCoTaskMemUTF8("/etc/hostname"), 0, 0, 0, 0));""", WorksWithout: true),
        new("opens a file by its newer number", """var how = Marshal.AllocHGlobal(24); for (var i = 0; i < 24; i++) Marshal.WriteByte(how, i, 0); got = N.Done(N.syscall(437, -100, (long)Marshal.StringToCoTaskMemUTF8("/etc/hostname"), (long)how, 24, 0));""", WorksWithout: true),
        new("reads a secret beside the export", """got = System.IO.File.ReadAllText("$FILE");""", WorksWithout: true),
        new("lists a folder", """got = string.Join(' ', System.IO.Directory.GetFileSystemEntries("/etc"));""", WorksWithout: true),
        new("asks whether a file is there", """if (System.IO.File.Exists("$FILE")) got = "it is there";""", WorksWithout: true),
        new("asks how long a file is", """got = new System.IO.FileInfo("$FILE").Length.ToString();""", WorksWithout: true),
        new("reads where a link leads", """got = System.IO.File.ResolveLinkTarget("/proc/self/exe", false)?.FullName;""", WorksWithout: true),
        new("reads its own environment", """got = Environment.GetEnvironmentVariable("CVAL_TEST_SECRET");""", WorksWithout: true),
        new("reads the parent's environment", """got = System.IO.File.ReadAllText("/proc/$PARENT/environ");""", WorksWithout: true),
        new("opens the parent's memory", """got = N.Done(N.open("/proc/$PARENT/mem", 0, 0));"""),
        new("opens the parent's pipes", """for (var i = 0; i < 64; i++) got ??= N.Done(N.open("/proc/$PARENT/fd/" + i, 0, 0));"""),
        new("loads a library", """got = System.Runtime.InteropServices.NativeLibrary.Load("libssl.so.3").ToString();"""),
        new("loads an assembly", """got = System.Reflection.Assembly.LoadFrom("$FILE").FullName;"""),
        new("reads who has accounts", """got = N.Done(N.open("/etc/passwd", 0, 0));""", WorksWithout: true),
    ];

    private static FenceAttack[] Writing =>
    [
        new("creates a file", """System.IO.File.WriteAllText("$NEW", "x"); got = "written";"""),
        new("creates a file natively", """got = N.Done(N.open("$NEW", 0x41, 0x1B4));"""),
        new("makes a folder", """got = N.Done(N.mkdir("$NEW", 0x1FF));"""),
        new("removes a file", """got = N.Done(N.unlink("$FILE"));"""),
        new("moves a file", """got = N.Done(N.rename("$FILE", "$NEW"));"""),
        new("empties a file", """got = N.Done(N.truncate("$FILE", 0));"""),
        new("opens a file to all", """got = N.Done(N.chmod("$FILE", 0x1FF));"""),
        new("makes a link", """got = N.Done(N.symlink("/etc/hostname", "$NEW"));"""),
        new("makes a second name", """got = N.Done(N.link("$FILE", "$NEW"));"""),
        new("makes a pipe with a name", """got = N.Done(N.mkfifo("$NEW", 0x1B4));"""),
        new("makes a file of memory", """got = N.Done(N.syscall(319, (long)Marshal.StringToCoTaskMemUTF8("x"), 0, 0, 0, 0));""", Ends: true),
        new("shares memory with others", """got = N.Done(N.syscall(29, 0, 4096, 0x3B6, 0, 0));"""),
    ];

    private static FenceAttack[] Processes =>
    [
        new("runs a command", """got = N.system("touch $NEW") == 0 ? "run" : null;""", Ends: true),
        new("starts a process", """var t = Type.GetType("System.Diagnostics.Process, System.Diagnostics.Process")!; got = t.GetMethod("Start", [typeof(string), typeof(string)])!.Invoke(null, ["/usr/bin/touch", "$NEW"])?.ToString();"""),
        new("forks", """got = N.Done(N.syscall(57, 0, 0, 0, 0, 0));""", Ends: true),
        new("clones itself", """got = N.Done(N.syscall(56, 17, 0, 0, 0, 0));""", Ends: true),
        new("becomes another program", """got = N.Done(N.syscall(59, (long)Marshal.StringToCoTaskMemUTF8("/bin/true"), 0, 0, 0, 0));""", Ends: true),
        new("kills the parent", """got = N.Done(N.kill($PARENT, 9));""", Ends: true),
        new("kills a thread of the parent", """got = N.Done(N.syscall(234, $PARENT, $PARENT, 9, 0, 0));""", Ends: true),
        new("kills everything", """got = N.Done(N.kill(-1, 9));""", Ends: true),
        new("queues a signal to the parent", """got = N.Done(N.syscall(129, $PARENT, 9, 0, 0, 0));""", Ends: true),
        new("gets a handle on the parent", """got = N.Done(N.syscall(434, $PARENT, 0, 0, 0, 0));""", Ends: true),
        new("traces the parent", """got = N.Done(N.syscall(101, 16, $PARENT, 0, 0, 0));""", Ends: true),
        new("reads the parent's memory", """got = N.Done(N.syscall(310, $PARENT, 0, 0, 0, 0));""", Ends: true),
        new("writes the parent's memory", """got = N.Done(N.syscall(311, $PARENT, 0, 0, 0, 0));""", Ends: true),
        new("bounds the parent", """got = N.Done(N.syscall(302, $PARENT, 7, 0, 0, 0));"""),
    ];

    private static FenceAttack[] Network =>
    [
        new("makes a socket", """got = N.Done(N.socket(2, 1, 0));""", Ends: true),
        new("makes a local socket", """got = N.Done(N.socket(1, 1, 0));""", Ends: true),
        new("makes a pair of sockets", """got = N.Done(N.syscall(53, 1, 1, 0, (long)Marshal.AllocHGlobal(8), 0));""", Ends: true),
        new("connects", """var a = System.Reflection.Assembly.Load("System.Net.Sockets"); var t = a.GetType("System.Net.Sockets.TcpClient")!; got = Activator.CreateInstance(t, ["127.0.0.1", $PORT])?.ToString();"""),
        new("asks a web server", """var a = System.Reflection.Assembly.Load("System.Net.Http"); var t = a.GetType("System.Net.Http.HttpClient")!; var c = Activator.CreateInstance(t); got = ((System.Threading.Tasks.Task<string>)t.GetMethod("GetStringAsync", [typeof(string)])!.Invoke(c, ["http://127.0.0.1:$PORT/"])!).Result;"""),
        new("makes a socket in code of its own", """got = N.Run([0xB8, 41, 0, 0, 0, 0xBF, 2, 0, 0, 0, 0xBE, 1, 0, 0, 0, 0x31, 0xD2, 0x0F, 0x05, 0xC3]);""", Ends: true),
        new("calls by the numbers of 32 bits", """got = N.Run([0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xC3]);""", Ends: true),
        new("calls by the second numbering", """got = N.Done(N.syscall(0x40000000 + 41, 2, 1, 0, 0, 0));""", Ends: true),
    ];

    private static FenceAttack[] Kernel =>
    [
        new("makes a ring", """got = N.Done(N.syscall(425, 1, (long)Marshal.AllocHGlobal(256), 0, 0, 0));""", Ends: true),
        new("loads a program into the kernel", """got = N.Done(N.syscall(321, 0, 0, 0, 0, 0));""", Ends: true),
        new("leaves its namespaces", """got = N.Done(N.syscall(272, 0x10000000, 0, 0, 0, 0));""", Ends: true),
        new("mounts", """got = N.Done(N.syscall(165, 0, 0, 0, 0, 0));""", Ends: true),
        new("asks for keys", """got = N.Done(N.syscall(250, 0, -3, 0, 0, 0));""", Ends: true),
        new("handles page faults", """got = N.Done(N.syscall(323, 0, 0, 0, 0, 0));""", Ends: true),
        new("counts events", """got = N.Done(N.syscall(298, 0, 0, -1, -1, 0));""", Ends: true),
        new("becomes somebody else", """got = N.Done(N.syscall(105, 1000, 0, 0, 0, 0));""", Ends: true),
        new("lets itself be looked into", """got = N.Done(N.syscall(157, 4, 1, 0, 0, 0));"""),
        new("raises its own limits", """got = N.Done(N.syscall(160, 1, (long)Marshal.AllocHGlobal(16), 0, 0, 0));"""),
        new("puts another filter in place", """got = N.Done(N.syscall(317, 1, 0, 0, 0, 0));"""),
    ];

    private static FenceAttack[] Pipes =>
    [
        new("writes to whatever is open", """for (var i = 3; i < 256; i++) N.write(i, [1], 1);""", Hangs: true),
        new("writes garbage to the pipe", """N.write(1, [1, 2, 3, 4, 5, 6, 7, 8, 9], 9);""", Ends: true),
        new("writes verdicts of its own to the pipe", """var forged = new byte[69]; forged[0] = 64; forged[4] = 19; N.write(1, forged, 69);""", Ends: true),
        new("says that another check runs", """var forged = new byte[25]; forged[0] = 20; forged[4] = 17; N.write(1, forged, 25);""", Ends: true),
        new("says that endless text follows", """N.write(1, [255, 255, 255, 127, 19], 5); N.close(1);""", Ends: true),
        new("closes the pipe", """N.close(1);""", Ends: true),
        new("takes the place of the pipe", """got = N.dup2(2, 1) >= 0 ? "taken" : null;"""),
    ];

    private static FenceAttack[] Breaking =>
    [
        new("ends the process", """Environment.Exit(0);""", Ends: true),
        new("ends the process as failed", """Environment.FailFast("bye");""", Ends: true),
        new("ends the process natively", """N.syscall(231, 0, 0, 0, 0, 0);""", Ends: true),
        new("overflows the stack", """long Deep(long n) => n < 0 ? n : Deep(n + 1) + n; got = Deep(0) == -2 ? "deep" : null;""", Ends: true),
        new("tramples on memory", """Marshal.WriteInt64(8, 1);"""),
        new("runs code that is none", """N.Run([0x0F, 0x0B]);""", Ends: true),
        new("throws on another thread", """var t = new System.Threading.Thread(() => throw new Exception("x")); t.Start(); t.Join();""", Ends: true),
        new("takes all memory", """var all = new List<byte[]>(); while (true) { var b = new byte[16 << 20]; Array.Fill(b, (byte)1); all.Add(b); }"""),
        new("never ends", """while (true) { }""", Ends: true, Hangs: true),
        new("leaves threads behind", """for (var i = 0; i < 8; i++) new System.Threading.Thread(() => { while (true) { } }) { IsBackground = true }.Start();"""),
    ];
}
