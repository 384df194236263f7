using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>Colours for a terminal.</summary>
internal sealed class TerminalPage(IAnsiConsole console) : Page
{
    internal override void Line(string markup = "", int indent = 0)
    {
        if (indent == 0)
            console.MarkupLine(markup);
        else
            console.Write(new Padder(new Markup(markup), new(indent, 0, 0, 0)));
    }

    internal override void Heading(string markup) =>
        console.Write(new Rule(markup) { Justification = Justify.Left, Style = Style.Parse("grey") });
}
