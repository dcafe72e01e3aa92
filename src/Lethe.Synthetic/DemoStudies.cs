using Lethe.Dicom.Building;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Objects;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic;

/// <summary>A synthetic study of each modality, with invented identities wherever an identity can hide.</summary>
public static class DemoStudies
{
    /// <summary>Writes the demo into a folder, which is made when it is not there; an existing file is an error.</summary>
    /// <returns>The paths of the files.</returns>
    public static IReadOnlyList<string> Write(string folder, DemoOptions? options = null, InventedIdentity? identity = null)
    {
        var paths = new List<string>();
        foreach (var file in Files(options, identity))
        {
            var path = Path.Combine(folder, Path.Combine(file.Path.Split('/')));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Part10Writer.WriteFile(path, file.Content, file.Form);
            paths.Add(path);
        }

        return paths;
    }

    /// <summary>The files of the demo, made one by one.</summary>
    public static IEnumerable<DemoFile> Files(DemoOptions? options = null, InventedIdentity? identity = null)
    {
        var scene = new Scene(identity ?? new InventedIdentity(), options ?? new DemoOptions());
        foreach (var file in Images(scene).Concat(Documents(scene)))
        {
            if (scene.Options.WithOffences)
            {
                Offences.AddTo(file.Content, scene);
            }

            yield return scene.Options.WithOffences ? file with { Form = file.Form with { AsUnknown = Offences.Unknown } } : file;
        }
    }

    private static IEnumerable<DemoFile> Images(Scene scene)
    {
        for (var slice = 1; slice <= scene.Options.Slices; slice++)
        {
            yield return new($"CT/slice{slice}.dcm", CtObject.Create(scene, slice), scene.Form());
        }

        yield return new("MR/slice1.ima", MrObject.Create(scene, 1), scene.Form(SyntaxUid.ImplicitLittleEndian));
        yield return new("MR/slice2.ima", MrObject.CreateCompressed(scene, 2), scene.Form(SyntaxUid.RleLossless));
        yield return new("CR/chest.dcm", CrObject.Create(scene), scene.Form());
        yield return new("DX/chest.dcm", DxObject.Create(scene), scene.Form() with { UndefinedSequences = true, UndefinedItems = true });
        yield return new("XA/run.dcm", XaObject.Create(scene), scene.Form()) { BurnedIn = [LetteredFrames.Box(scene.Who.Patient.Id)] };
        yield return new("US/loop.dcm", UltrasoundObject.Create(scene), scene.Form()) { BurnedIn = [LetteredFrames.Box(scene.Who.Hidden.BurnedIn)] };
        yield return new("XC/photo.dcm", PhotographObject.Create(scene), scene.Form()) { BurnedIn = [LetteredFrames.Box(scene.Who.Hidden.BurnedIn)] };
        yield return new("XC/camera.jpg.dcm", CameraObject.Create(scene), scene.Form(SyntaxUid.JpegBaseline)) { BurnedIn = [CameraObject.Box(scene.Who)] };
    }

    private static IEnumerable<DemoFile> Documents(Scene scene)
    {
        yield return new("MR/volume.dcm", EnhancedMrObject.Create(scene), scene.Form() with { UndefinedSequences = true });
        yield return new("ECG/rest.dcm", EcgObject.Create(scene), scene.Form());
        yield return new("SR/report.dcm", ReportObject.Create(scene), scene.Form());
        yield return new("PR/notes", PresentationObject.Create(scene), scene.Form());
        yield return new("RT/structures.dcm", StructureSetObject.Create(scene), scene.Form(SyntaxUid.ImplicitLittleEndian));
        yield return new("PDF/letter.dcm", DocumentObject.Create(scene), scene.Form());
    }
}
