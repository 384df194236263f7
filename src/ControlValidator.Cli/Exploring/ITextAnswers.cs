using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Exploring;

/// <summary>Where explored texts run.</summary>
internal interface ITextAnswers : IDisposable
{
    /// <summary>What is wrong with the place itself; where an error is among it, nothing runs there.</summary>
    IEnumerable<Diagnostic> Diagnostics { get; }

    /// <summary>Whether all that was declared there is lost.</summary>
    bool IsLost { get; }

    /// <summary>Runs a text; the value is a <see cref="ShownValue"/>.</summary>
    RunText Answer(CompiledText text, ShownForm form);
}
