namespace ControlValidator.Sources;

/// <summary>Opens exports.</summary>
public static class Estate
{
    /// <summary>Recognises what stands at the paths; reads no further than the beginning of each document.</summary>
    /// <param name="paths">Files, folders, zip archives, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">Read only where a path asks for it.</param>
    public static OpenedEstate Open(IReadOnlyList<string> paths, Stream standardInput, SourceOptions options)
    {
        var bag = new DiagnosticBag { IsTold = !options.KeepsOpen };
        var handles = new FileHandles(options.KeepsOpen);
        var intake = new Intake(options.Limits, bag, handles);
        foreach (var path in paths)
        {
            if (options.Held?.TryGetValue(path, out var held) is true)
                intake.AddHeld(path, held);
            else
                intake.Add(path, standardInput);
        }
        if (paths.Count == 0)
            bag.Add(0, SourceRules.Nothing.At(new("-"), "No path was given."));
        return new(intake.Documents, bag, handles, options);
    }
}
