namespace ControlValidator.Sources;

/// <summary>Makes documents of what stands at the given paths; tells what each one is, without reading further than its beginning.</summary>
internal sealed class Intake(SourceLimits limits, DiagnosticBag bag, FileHandles handles)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public List<Document> Documents { get; } = [];

    public void Add(string path, Stream standardInput)
    {
        var shown = path.Replace('\\', '/');
        if (path == "-")
            AddStandardInput(standardInput);
        else if (Directory.Exists(path))
            AddFolder(shown, path);
        else if (File.Exists(path))
            AddFile(new(shown, path, Named: true));
        else
            bag.Add(0, SourceRules.NotFound.At(new(shown), "There is no such file or folder."));
    }

    private void AddStandardInput(Stream standardInput)
    {
        if (BoundedRead.All(standardInput, limits.MemoryBytes) is { } bytes)
            AddBytes("-", bytes, named: true);
        else
            bag.Add(0, SourceRules.TooLarge.At(new("-"), $"Standard input is longer than {limits.MemoryBytes >> 20} MB."));
    }

    private void AddFolder(string shown, string path)
    {
        var files = FolderWalk.Files(shown, path, limits, bag);
        foreach (var file in files)
            AddFile(file);
        if (files.Count == 0)
            bag.Add(0, SourceRules.Nothing.At(new(shown), "The folder holds no files."));
    }

    private void AddFile(FoundFile file)
    {
        if (!taken.Add(System.IO.Path.GetFullPath(file.Path)))
            return;
        try
        {
            Open(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Add(0, SourceRules.Unreadable.At(new(file.Shown), problem is UnauthorizedAccessException
                ? "The file may not be read."
                : "The file cannot be opened."));
        }
    }

    private void Open(FoundFile file)
    {
        var length = new FileInfo(file.Path).Length;
        var probe = new FileContent(file.Path, handles, length, preamble: 0);
        var start = probe.ReadPart(0, 4);
        if (length > limits.FileBytes)
        {
            bag.Add(0, SourceRules.TooLarge.At(new(file.Shown), $"The file is longer than {limits.FileBytes >> 20} MB."));
            return;
        }
        if (Archive.IsArchive(start))
        {
            using var stream = File.OpenRead(file.Path);
            foreach (var (name, bytes) in Archive.Entries(file.Shown, stream, limits, bag))
                AddBytes($"{file.Shown}!{name}", bytes, named: false);
            return;
        }
        // what is no regular file, such as a pipe, states no length and can be read only once
        if (length == 0)
        {
            using var stream = File.OpenRead(file.Path);
            AddBytes(file.Shown, BoundedRead.All(stream, limits.MemoryBytes) ?? [], file.Named);
            return;
        }
        switch (TextEncodings.Of(start))
        {
            case TextEncoding.Utf8:
                Add(file.Shown, probe, file.Named);
                break;
            case TextEncoding.Utf8WithMark:
                Add(file.Shown, new FileContent(file.Path, handles, length, preamble: 3), file.Named);
                break;
            case TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian or TextEncoding.Utf32:
                if (length <= limits.MemoryBytes)
                    AddBytes(file.Shown, probe.ReadAll(), file.Named);
                else
                    bag.Add(0, SourceRules.TooLarge.At(new(file.Shown), $"A file that is not UTF-8 may have {limits.MemoryBytes >> 20} MB."));
                break;
        }
    }

    private void AddBytes(string shown, byte[] bytes, bool named)
    {
        var encoding = TextEncodings.Of(bytes);
        if (encoding.ToUtf8(bytes) is { } utf8)
        {
            Add(shown, new MemoryContent(utf8, bytes.Length, Hashing.Of(bytes)), named);
            return;
        }
        bag.Add(0, SourceRules.WrongEncoding.At(new(shown), encoding is TextEncoding.Utf32
                ? "The text is UTF-32."
                : "The text begins like UTF-16 and is not."));
    }

    private void Add(string shown, Content content, bool named)
    {
        var window = content.ReadPart(0, (int)Math.Min(content.Length, Recogniser.Window));
        var whole = window.Length == content.Length;
        var outline = Sketch.Draw(window, whole);
        var shape = Recogniser.Recognise(outline, window);
        if (shape is null)
        {
            foreach (var diagnostic in Unknown.Explain(shown, window, whole, outline, named))
                bag.Add(0, diagnostic);
        }
        Documents.Add(new(Documents.Count, shown, content, shape, bag));
    }
}
