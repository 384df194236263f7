using System.Globalization;
using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace ControlValidator.Fence.Tests;

/// <summary>A folder that goes when the test does.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("cval-fence-").FullName;

    internal string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>A file that is open in a way that processes which are started inherit.</summary>
internal sealed partial class InheritableFile(string path) : IDisposable
{
    private const int ReadAndWrite = 2;

    private readonly int descriptor = Open(path, ReadAndWrite);

    internal string Number => descriptor.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _ = Close(descriptor);

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
