"""Builds interface packages by the official pipeline: what a colcon workspace would do, for rclpy."""

import os
import shutil
import xml.etree.ElementTree as xml
from pathlib import Path

from kilted.environment import SITE, Environment, digest
from kilted.system import AMENT_PACKAGE
from runner.command import run

# rclpy needs no C++, which takes longer to compile than all of the rest.
GENERATORS = ["rosidl_generator_type_description", "rosidl_generator_c", "rosidl_typesupport_introspection_c",
              "rosidl_typesupport_fastrtps_c", "rosidl_typesupport_c", "rosidl_generator_py"]

RECIPE = """\
cmake_minimum_required(VERSION 3.20)
project({name})
foreach(package ament_cmake rosidl_cmake {generators} {dependencies})
  find_package(${{package}} REQUIRED)
endforeach()
# Dependencies bring the C++ generators along.
list(FILTER AMENT_EXTENSIONS_rosidl_generate_idl_interfaces EXCLUDE REGEX "_cpp:")
rosidl_generate_interfaces({name} {files} DEPENDENCIES {dependencies})
# A few large files compile faster than many small ones.
foreach(part rosidl_typesupport_fastrtps_c rosidl_typesupport_c)
  set_target_properties({name}__${{part}} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
endforeach()
ament_package()
"""


class Package:
    """A folder with package.xml, msg, srv and action."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.name = folder.name
        manifest = xml.parse(folder / "package.xml").getroot()
        self.dependencies = sorted(tag.text for tag in manifest.iter("depend"))
        self.interfaces = sorted(path for kind in ("msg", "srv", "action") for path in folder.glob(f"{kind}/*.{kind}"))

    def wanted(self, environment: Environment) -> str:
        """What the stamp says when the package is up to date."""
        files = [self.folder / "package.xml", *self.interfaces, Path(__file__)]
        return f"{digest(files)}\n{environment.wanted()}"

    def is_ready(self, environment: Environment) -> bool:
        """Whether it is built from the files that are there now."""
        stamp = self.stamp(environment)
        return stamp.exists() and stamp.read_text() == self.wanted(environment)

    def stamp(self, environment: Environment) -> Path:
        return environment.build / f"{self.name}.stamp"


def build(environment: Environment, package: Package, say) -> None:
    """Builds and installs one package, unless it is there."""
    if package.is_ready(environment):
        return
    say(f"{package.name}: building {len(package.interfaces)} interfaces by the official pipeline")
    package.stamp(environment).unlink(missing_ok=True)
    source, binary = (environment.build / package.name / folder for folder in ("source", "binary"))
    shutil.rmtree(source.parent, ignore_errors=True)
    shutil.copytree(package.folder, source)
    (source / "CMakeLists.txt").write_text(RECIPE.format(
        name=package.name,
        generators=" ".join(GENERATORS),
        dependencies=" ".join(package.dependencies),
        files=" ".join(str(path.relative_to(package.folder)) for path in package.interfaces),
    ))
    log = environment.logs / f"{package.name}.log"
    log.unlink(missing_ok=True)
    variables = build_variables(environment)
    run(f"cmake for {package.name}", ["cmake", "-S", source, "-B", binary, *settings(environment)], log, env=variables)
    run(f"make for {package.name}", ["make", "-C", binary, f"-j{os.cpu_count()}", "install"], log, env=variables)
    package.stamp(environment).write_text(package.wanted(environment))


def settings(environment: Environment) -> list[str]:
    """What CMake has to be told."""
    shim = environment.build / "shim"
    shim.mkdir(parents=True, exist_ok=True)
    # Debian's ament has the package under its older name.
    (shim / "ament_cmake_ros_coreConfig.cmake").write_text("find_package(ament_cmake_ros REQUIRED)\n")
    return [
        f"-DPython3_EXECUTABLE={environment.python}",
        f"-DCMAKE_PREFIX_PATH={environment.install};{environment.venv}",
        f"-DCMAKE_INSTALL_PREFIX={environment.install}",
        f"-Dament_cmake_ros_core_DIR={shim}",
        "-DBUILD_TESTING=OFF",
    ]


def build_variables(environment: Environment) -> dict[str, str]:
    """The environment of the build, in which the virtual environment's Python finds Debian's ament_package."""
    modules = environment.build / "modules"
    modules.mkdir(parents=True, exist_ok=True)
    link = modules / AMENT_PACKAGE.name
    if not link.is_symlink():
        link.symlink_to(AMENT_PACKAGE)
    return dict(environment.variables(), PYTHONPATH=f"{modules}:{environment.install / SITE}")
