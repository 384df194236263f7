using System.Text.Json;

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

    /// <summary>What the caller has read of a path that can be read only once.</summary>
    public void AddHeld(string path, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        AddStream(path.Replace('\\', '/'), stream, path == "-" ? "Standard input" : "What this names");
    }

    private void AddStandardInput(Stream standardInput)
    {
        AddStream("-", standardInput, "Standard input");
    }

    /// <summary>Reads what can be read only once.</summary>
    private void AddStream(string shown, Stream stream, string what)
    {
        if (BoundedRead.All(stream, limits.MemoryBytes) is not { } bytes)
            bag.Add(0, SourceRules.TooLarge.At(new(shown), $"{what} is longer than {limits.MemoryBytes >> 20} MB."));
        else if (Archive.IsArchive(bytes))
            AddArchive(shown, new MemoryStream(bytes, writable: false));
        else
            AddBytes(shown, bytes, named: true);
    }

    private void AddArchive(string shown, Stream stream)
    {
        var before = bag.Count;
        var entries = Archive.Entries(shown, stream, limits, bag);
        foreach (var (name, bytes) in entries)
            AddBytes($"{shown}!{name}", bytes, named: false);
        if (entries.Count == 0 && bag.Count == before)
            bag.Add(0, SourceRules.Nothing.At(new(shown), "The archive holds no files."));
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
        var length = LengthOf(file.Path);
        if (length == 0)
        {
            AddWithoutLength(file);
            return;
        }
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
            AddArchive(file.Shown, stream);
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

    /// <summary>
    /// What is no regular file, such as a pipe, states no length and can be read only once; in a folder it might be waited for in vain.
    /// </summary>
    private void AddWithoutLength(FoundFile file)
    {
        if (!file.Named)
        {
            if (new FileInfo(file.Path).LinkTarget is not null)
                throw new IOException("The link leads to no regular file.");
            AddBytes(file.Shown, [], named: false);
            return;
        }
        using var stream = File.OpenRead(file.Path);
        AddStream(file.Shown, stream, "What this names");
    }

    /// <summary>Of what a link leads to, where the path is that of a link; 0 of what is no regular file.</summary>
    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (!file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return file.Length;
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : 0;
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
        var outline = Drawing.Of(window, whole);
        var shape = Recogniser.Recognise(outline);
        if (shape is null && !whole && outline is { Problem: null, Roots: [{ Kind: JsonTokenType.StartObject or JsonTokenType.StartArray }, ..] })
            shape = FarLook.Recognise(content);
        if (shape is null && CsvTable.IsKnown(window) && content.Length <= limits.MemoryBytes)
        {
            AddTable(shown, content);
            return;
        }
        if (shape is null && Preface.Before(window, whole) is > 0 and var preface && content.Length <= limits.MemoryBytes)
        {
            AddWithoutPreface(shown, content, preface);
            return;
        }
        if (shape is null && bag.IsTold)
        {
            foreach (var diagnostic in Unknown.Explain(shown, window, whole, outline, named))
                bag.Add(0, diagnostic);
        }
        Documents.Add(new(Documents.Count, shown, content, shape, bag));
    }

    private void AddTable(string shown, Content content)
    {
        var lines = new MemoryContent(CsvTable.ToLines(content.ReadAll()), content.StoredBytes, content.Sha256 ?? Hashing.OfContent(content));
        Documents.Add(new(Documents.Count, shown, lines, new("exposure-table", Layout.GraphLines), bag));
    }

    /// <summary>Reads a document as if what stands before its JSON were blank, and says so.</summary>
    private void AddWithoutPreface(string shown, Content content, int preface)
    {
        var text = content.ReadAll();
        var blank = new MemoryContent(Preface.Blanked(text, preface), content.StoredBytes, content.Sha256 ?? Hashing.OfContent(content));
        var window = blank.ReadPart(0, (int)Math.Min(blank.Length, Recogniser.Window));
        var shape = Recogniser.Recognise(Drawing.Of(window, window.Length == blank.Length)) ?? FarLook.Recognise(blank);
        bag.Add(0, SourceRules.Preface.At(new(shown, 1, 1), "The JSON begins only after other text, which is passed over."));
        Documents.Add(new(Documents.Count, shown, blank, shape, bag));
    }
}
