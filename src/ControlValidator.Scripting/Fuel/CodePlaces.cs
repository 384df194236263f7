using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Where in the policy's text each instruction of a method comes from.</summary>
internal sealed class CodePlaces
{
    private readonly Dictionary<Instruction, CodePlace> places = [];

    public CodePlaces(MethodDefinition method, string policy)
    {
        var place = new CodePlace(policy, 0, 0);
        foreach (var instruction in method.Body.Instructions)
        {
            if (method.DebugInformation.GetSequencePoint(instruction) is { IsHidden: false } point)
                place = new(point.Document.Url, point.StartLine, point.StartColumn);
            places.Add(instruction, place);
        }
        First = places.Values.FirstOrDefault(p => p.Line > 0) ?? place;
    }

    /// <summary>Where the method's code begins.</summary>
    public CodePlace First { get; }

    /// <summary>Where an instruction comes from that the compiler has put there.</summary>
    public CodePlace Of(Instruction instruction) => places[instruction] is { Line: > 0 } place ? place : First;
}

/// <param name="File">The path by which the text was compiled.</param>
/// <param name="Line">1-based; 0 where the code comes from no text.</param>
internal sealed record CodePlace(string File, int Line, int Column);
